import { type ChoiceEdit, takeBackChoice } from './choices-document.ts';
import type { ArticleDocuments } from './join.ts';
import { keptNote, recolourNote, removeNote, restoreNote } from './notes-document.ts';
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
  recoloured?: { note: string; before: TagColour | undefined; after: TagColour }[];
}

/** Does the edit take away or overwrite anything? Only then may undoing it have to bring an entry back. */
export function takesAway({ untagged = [], removed = [], choices = [] }: EntryEdit): boolean {
  return untagged.length + removed.length > 0 || choices.some(({ before }) => before !== undefined);
}

/**
 * Takes an edit back by fresh edits, so that it is taken back on other devices too. What the user did since then stays:
 * a choice made anew, a highlight that has been written in, a colour given later. `at`: milliseconds since 1970.
 */
export function takeBack({ tags, notes }: ArticleDocuments, edit: EntryEdit, at: number): void {
  removeDots(tags, edit.tagged ?? []);
  for (const { tag, origin } of edit.untagged ?? []) addTag(tags, tag, origin);
  for (const choice of edit.choices ?? []) takeBackChoice(tags, choice);
  for (const id of edit.begun ?? []) if (keptNote(notes, id)?.body === '') removeNote(notes, id, at);
  for (const id of edit.removed ?? []) restoreNote(notes, id);
  for (const { note, before, after } of edit.recoloured ?? []) {
    if (keptNote(notes, note)?.colour === after) recolourNote(notes, note, before);
  }
}
