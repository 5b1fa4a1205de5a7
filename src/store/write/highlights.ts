import { createNote, keptNote, noteText, recolourNote } from '../../entry/notes-document.ts';
import type { Quote } from '../../entry/quote.ts';
import type { TagColour } from '../../entry/tag.ts';
import type { Subject } from '../subject.ts';
import { type Changed, editEntry } from './change-entry.ts';
import { countNote } from './copies.ts';
import type { Library } from './writing.ts';

export interface NewHighlight {
  /** The id of the note that it is, chosen by the page. */
  note: string;
  quote: Quote;
  colour: TagColour;
  /** Stamped on the note. */
  author: string;
}

/**
 * Begins a note that is anchored to a quote, its text empty. Gives what undoes it; undefined when the note is there
 * already, removed or not.
 */
export function highlight(
  library: Library,
  subject: Subject,
  { note, quote, colour, author }: NewHighlight,
): Promise<Changed<number | undefined>> {
  return editEntry(library, subject, async (writing, key) => {
    const { notes } = await writing.documents(key);
    if (noteText(notes, note) !== undefined) return undefined;
    createNote(notes, note, { body: '', author, origin: '', at: writing.now, quote, colour });
    await countNote(writing);
    return { begun: [note] };
  });
}

/** Gives a highlight another colour. Gives what undoes it; undefined when it had it, or is not there (any more). */
export function recolour(
  library: Library,
  subject: Subject,
  note: string,
  colour: TagColour,
): Promise<Changed<number | undefined>> {
  return editEntry(library, subject, async (writing, key) => {
    const { notes } = await writing.documents(key);
    const kept = keptNote(notes, note);
    if (!kept || kept.removed !== undefined || kept.colour === colour) return undefined;
    recolourNote(notes, note, colour);
    return { recoloured: [{ note, before: kept.colour, after: colour }] };
  });
}
