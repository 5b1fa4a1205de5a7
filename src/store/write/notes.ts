import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId } from '../../entry/doc-ids.ts';
import { applyState, documentState, openDocument } from '../../entry/merge-document.ts';
import {
  createNote,
  isHighlight,
  keptNote,
  noteText,
  removeNote,
  rewriteNote,
  stampNote,
} from '../../entry/notes-document.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Subject } from '../subject.ts';
import { type Changed, editEntry, editOne } from './change-entry.ts';
import { countNote } from './copies.ts';
import { remember } from './history-rows.ts';
import { type Library, write, type Writing } from './writing.ts';

/** What an editor started from: a text, and the state of the document in which the note says it. */
export interface EditBase {
  text: string;
  state: Uint8Array;
}

export interface NoteEdit {
  /** Chosen by the page. */
  note: string;
  text: string;
  /** Stamped on a new note. */
  author: string;
  /** Absent for a new note. */
  base?: EditBase | undefined;
}

/** `base` is what the next save of the same editor starts from; `undo` brings an emptied note back. */
export interface NoteSaved {
  base?: EditBase | undefined;
  undo?: number | undefined;
}

/**
 * Saves a note. What the user changed is found against the text that the editor started from, so that edits made
 * elsewhere meanwhile stay. An emptied note is removed, a note that was never anything is not begun.
 */
export function saveNote(library: Library, subject: Subject, edit: NoteEdit): Promise<Changed<NoteSaved>> {
  return write(library, async (writing) => {
    let base: EditBase | undefined;
    const { entry, edited } = await editOne(writing, subject, async (_, key) => {
      const saved = await saveText(writing, key, edit);
      base = saved.base;
      return saved.removed ? { removed: [edit.note] } : undefined;
    });
    const undo = edited && (await remember(writing, { type: 'edits', entries: [edited], looks: [] }));
    return { entry, made: { base, undo } };
  });
}

async function saveText(
  writing: Writing,
  key: ArticleKey,
  edit: NoteEdit,
): Promise<{ base?: EditBase; removed?: true }> {
  const text = edit.text.toWellFormed();
  const { notes } = await writing.documents(key);
  const kept = keptNote(notes, edit.note);
  if (!kept) {
    if (noteText(notes, edit.note) !== undefined) {
      throw new AppError('unsupported', 'A newer version of PubMargin wrote this note. Update PubMargin.');
    }
    if (text.trim() === '') return {};
    createNote(notes, edit.note, { body: text, author: edit.author, origin: '', at: writing.now });
    await countNote(writing);
    return { base: { text, state: documentState(notes) } };
  }
  if (text.trim() === '' && !isHighlight(notes, edit.note)) {
    const base = { text: kept.body, state: documentState(notes) };
    if (kept.removed !== undefined) return { base };
    removeNote(notes, edit.note, writing.now);
    return { base, removed: true };
  }
  const editor = editorsDocument(notes, edit);
  // A client id apart from the one that stamps dates: only then does what is typed in one go stay one piece in Yjs.
  writing.library.clients.assign(editor, `${articleDocId('n', key)} ${edit.note}`, notes);
  if (rewriteNote(editor, edit.note, text)) {
    applyState(notes, documentState(editor));
    stampNote(notes, edit.note, writing.now);
  }
  return { base: { text, state: documentState(editor) } };
}

/** Removes a note. Gives what undoes it; undefined when there was none. */
export function discardNote(
  library: Library,
  subject: Subject,
  note: string,
): Promise<Changed<number | undefined>> {
  return editEntry(library, subject, async (writing, key) => {
    const { notes } = await writing.documents(key);
    const kept = keptNote(notes, note);
    if (!kept || kept.removed !== undefined) return undefined;
    removeNote(notes, note, writing.now);
    return { removed: [note] };
  });
}

/** The document as the editor knows it; as it is now, where the editor's base is missing or is not what it says. */
function editorsDocument(now: Doc, { note, base }: NoteEdit): Doc {
  if (base) {
    try {
      const then = openDocument(base.state);
      if (noteText(then, note) === base.text) return then;
    } catch (error) {
      if (!(error instanceof AppError)) throw error; // Unreadable bytes: what was typed counts, not how it began.
    }
  }
  return openDocument(documentState(now));
}
