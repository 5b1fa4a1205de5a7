import { forgetChoices } from './choices-document.ts';
import type { EntryEdit } from './entry-edit.ts';
import type { ArticleDocuments } from './join.ts';
import { removeNote, standingNotes } from './notes-document.ts';
import { removeDots, tagDots } from './tags-document.ts';

/**
 * Takes away everything that the user keeps of an article, as ordinary edits: tags by their dots, choices, and notes,
 * whose texts stay. Gives what it did; undefined where there was nothing. `at`: milliseconds since 1970.
 */
export function removeAll({ tags, notes }: ArticleDocuments, at: number): EntryEdit | undefined {
  const untagged = tagDots(tags);
  const removed = standingNotes(notes);
  removeDots(tags, untagged);
  const choices = forgetChoices(tags);
  for (const id of removed) removeNote(notes, id, at);
  return untagged.length + removed.length + choices.length > 0 ? { untagged, choices, removed } : undefined;
}
