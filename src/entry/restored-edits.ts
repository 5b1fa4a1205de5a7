import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import { chooseMissing, choosePlain, chosen, chosenUnheard } from './choices-document.ts';
import { asideByName, keepMissingAside } from './kept-aside.ts';
import { applyState, openDocument } from './merge-document.ts';
import {
  createNote,
  type KeptNote,
  keptNote,
  keptNotes,
  recolourNote,
  restoreNote,
  rewriteNote,
  stampNote,
} from './notes-document.ts';
import { addTag, tagDots } from './tags-document.ts';

/**
 * How a file is taken in. Whatever it holds and the library has removed comes back, and it removes nothing here
 * (docs/pubmargin-json.md). `differing` says what becomes of what is there in both and says something else: `now` leaves
 * it as the merge of the two has it, in which a later text stays; `file` gives it back what the file says.
 */
export interface Restoring {
  differing: 'now' | 'file';
  /** Milliseconds since 1970. */
  at: number;
}

/** A note that says something else than in the file. */
export interface DifferingNote {
  note: string;
  now: string;
  file: string;
}

/**
 * Merges a file's tags and choices into a document, by fresh edits where that takes more than the merge itself. A choice
 * made here that the file knows nothing of stays; one that was made there later, with this one in sight, counts. Gives
 * the choices that differ from the file's.
 */
export function restoreTags(doc: Y.Doc, state: Uint8Array, { differing }: Restoring): string[] {
  const file = openDocument(state);
  const before = { dots: tagDots(doc), chosen: chosen(doc), unheard: chosenUnheard(doc, file) };
  applyState(doc, state);
  for (const { tag, origin } of before.dots) addTag(doc, tag, origin);
  for (const { tag, origin } of tagDots(file)) addTag(doc, tag, origin); // Where none of that origin stands.
  choosePlain(doc, before.unheard);
  chooseMissing(doc, before.chosen);
  chooseMissing(doc, chosen(file));
  const now = chosen(doc);
  const others = [...chosen(file)].filter(([name, value]) => !equalityDeep(now.get(name), value));
  if (differing === 'file') choosePlain(doc, new Map(others));
  return others.map(([name]) => name);
}

/**
 * Merges a file's notes into a document. Removed ones that the file shows come back, with their latest text unless the
 * file's is wanted; ones that were removed where the file comes from stay. Gives the notes that differ from the file's.
 */
export function restoreNotes(doc: Y.Doc, state: Uint8Array, { differing, at }: Restoring): DifferingNote[] {
  const file = openDocument(state);
  const before = shown(doc);
  const aside = asideByName(doc);
  applyState(doc, state);
  for (const kept of [aside, asideByName(file)]) keepMissingAside(doc, kept);
  for (const { id } of before) restoreNote(doc, id);
  const others: DifferingNote[] = [];
  for (const there of shown(file)) {
    restoreNote(doc, there.id);
    const here = keptNote(doc, there.id);
    if (!here) createNote(doc, there.id, { ...there, at: there.created });
    else if (!saysTheSame(here, there)) {
      others.push({ note: there.id, now: here.body, file: there.body });
      if (differing === 'file') bringBack(doc, there, at);
    }
  }
  return others;
}

function bringBack(doc: Y.Doc, { id, body, colour }: KeptNote, at: number): void {
  rewriteNote(doc, id, body);
  recolourNote(doc, id, colour);
  stampNote(doc, id, at);
}

function saysTheSame(a: KeptNote, b: KeptNote): boolean {
  return a.body === b.body && a.colour === b.colour;
}

function shown(doc: Y.Doc): KeptNote[] {
  return keptNotes(doc).filter(({ removed }) => removed === undefined);
}
