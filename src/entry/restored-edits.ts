import type * as Y from 'yjs';
import { chooseMissing, chosen } from './choices-document.ts';
import { applyState, openDocument } from './merge-document.ts';
import { createNote, keptNote, keptNotes, restoreNote } from './notes-document.ts';
import { allTagLooks, keepTagLooks } from './tag-names-document.ts';
import { addTag, tagDots } from './tags-document.ts';

/**
 * Merges a file's tags and choices into a document. What the file holds and the document has removed since comes back,
 * as a fresh edit: who opens a file wants what is in it (SYNC.md, "Files in"). A choice made anew since then stays.
 */
export function restoreTags(doc: Y.Doc, state: Uint8Array): void {
  const file = openDocument(state);
  applyState(doc, state);
  const standing = new Set(tagDots(doc).map(({ tag }) => tag));
  for (const { tag, origin } of tagDots(file)) if (!standing.has(tag)) addTag(doc, tag, origin);
  chooseMissing(doc, chosen(file));
}

/** Merges a file's notes into a document; removed ones that the file shows come back, with their latest text. */
export function restoreNotes(doc: Y.Doc, state: Uint8Array): void {
  const file = openDocument(state);
  applyState(doc, state);
  for (const note of keptNotes(file)) {
    if (note.removed !== undefined) continue;
    if (keptNote(doc, note.id)) restoreNote(doc, note.id);
    else createNote(doc, note.id, { ...note, at: note.created });
  }
}

/** Merges a file's tag names into the document of all tag names. */
export function restoreTagNames(doc: Y.Doc, state: Uint8Array): void {
  const file = openDocument(state);
  applyState(doc, state);
  for (const [key, tag] of allTagLooks(file)) keepTagLooks(doc, key, tag);
}
