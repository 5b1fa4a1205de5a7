import type { Doc } from 'yjs';
import { type ChoiceEdit, chosen, takeBackChoice } from './choices-document.ts';
import type { ArticleDocuments } from './join.ts';
import { allAside, type AsideEdit, choosers, takeBackAside } from './kept-aside.ts';
import { keptNote, recolourNote, removeNote, restoreNote, rewriteNote, stampNote } from './notes-document.ts';
import { giveUpNote } from './said-too.ts';
import type { TagColour } from './tag.ts';
import { addTag, removeDots, type TagDot } from './tags-document.ts';

/** What one change did to an entry's documents, as far as it can be taken back. */
export interface EntryEdit {
  /** Acts of tagging that it made. */
  tagged?: TagDot[];
  /** Acts of tagging that it took back. */
  untagged?: TagDot[];
  choices?: ChoiceEdit[];
  /** Notes that it began. */
  begun?: string[];
  /** Notes that it removed. */
  removed?: string[];
  recoloured?: { note: string; before: TagColour | undefined; after: TagColour | undefined }[];
  /** Notes that came with a file, new or removed before. `modified`: when each was last written in, as it came. */
  came?: { note: string; modified: number }[];
  /** Notes that a file gave another text. `modified`: when the text before was last written in. */
  rewritten?: { note: string; before: string; after: string; modified: number }[];
  /** What it kept aside, or forgot of it. */
  aside?: AsideEdit[];
}

/** Does the edit take away or overwrite anything? Only then may undoing it have to bring an entry back. */
export function takesAway({ untagged = [], removed = [], choices = [] }: EntryEdit): boolean {
  return untagged.length + removed.length > 0 || choices.some(({ before }) => before !== undefined);
}

/**
 * Takes an edit back by fresh edits, so that it is taken back on other devices too. What the user did since then stays:
 * a choice made anew, a note or highlight that has been written in, a colour given later. `at`: milliseconds since 1970.
 */
export function takeBack({ tags, notes }: ArticleDocuments, edit: EntryEdit, at: number): void {
  // First: what files say that stay is not taken back.
  for (const one of edit.aside ?? []) takeBackAside(notes, one);
  const said = choosers(allAside(notes), chosen(tags));
  const choices = edit.choices?.filter(({ name, before }) => before !== undefined || !said.has(name));
  takeBackMarks(tags, { ...edit, ...(choices && { choices }) });
  for (const id of edit.begun ?? []) if (keptNote(notes, id)?.body === '') removeNote(notes, id, at);
  for (const id of edit.removed ?? []) restoreNote(notes, id);
  for (const { note, modified } of edit.came ?? []) {
    if (keptNote(notes, note)?.modified === modified) giveUpNote(notes, note, at);
  }
  for (const { note, before, after, modified } of edit.rewritten ?? []) {
    const now = keptNote(notes, note);
    if (now?.body !== after || now.removed !== undefined) continue;
    rewriteNote(notes, note, before);
    stampNote(notes, note, modified);
  }
  for (const { note, before, after } of edit.recoloured ?? []) {
    if (keptNote(notes, note)?.colour === after) recolourNote(notes, note, before);
  }
}

/** The part of it that is about tags and choices. Doing it twice changes nothing more. */
export function takeBackMarks(tags: Doc, edit: EntryEdit): void {
  removeDots(tags, edit.tagged ?? []);
  for (const { tag, origin } of edit.untagged ?? []) addTag(tags, tag, origin);
  for (const choice of edit.choices ?? []) takeBackChoice(tags, choice);
}

/** Does the edit touch nothing but tags and choices? */
export function changesMarksOnly(edit: EntryEdit): boolean {
  const { begun = [], removed = [], recoloured = [], came = [], rewritten = [], aside = [] } = edit;
  const ofNotes = [begun, removed, recoloured, came, rewritten, aside];
  return ofNotes.every((list) => list.length === 0);
}
