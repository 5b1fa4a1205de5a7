import { JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { takeBack } from '../../entry/entry-edit.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { takeBackLooks } from '../../entry/tag-names-document.ts';
import { AppError } from '../../lib/app-error.ts';
import type { EditedEntry, Removal, StoredEntry } from '../schema.ts';
import { returnCitations } from './citation-rows.ts';
import { returnLinks } from './link-rows.ts';
import { joinBack } from './separate.ts';
import { settleEntry } from './settle-entry.ts';
import { showTagLooks } from './tag-rows.ts';
import { type Committed, type Library, write, type Writing } from './writing.ts';

/**
 * Takes back what a change did, by fresh edits, so that it is taken back on other devices too; what the user did since
 * then stays (`takeBack`). Undoing twice changes nothing more. Gives the entry, where the change was of one. Throws
 * AppError `not-found` for what was done more than 90 days ago.
 */
export function undoChange(library: Library, history: number): Promise<Committed<StoredEntry | undefined>> {
  return write(library, async (writing) => {
    const store = writing.transaction.objectStore('history');
    const row = await store.get(history);
    if (!row) throw new AppError('not-found', 'This was done too long ago to undo it.');
    if (!row.undone) {
      await takeRemovalBack(writing, row.removal, row.at);
      await store.put({ ...row, undone: true }, history);
    }
    return entryOf(writing, row.removal);
  });
}

async function takeRemovalBack(writing: Writing, removal: Removal, at: number): Promise<void> {
  if (removal.type === 'join') {
    const key = joinedUnder(await writing.document(JOINS_DOC), removal.article);
    await joinBack(writing, removal.weaker);
    await returnCitations(writing, removal.citations);
    await settleEntry(writing, key);
    return;
  }
  for (const looks of removal.looks) {
    if (takeBackLooks(await writing.document(TAG_NAMES_DOC), looks)) await showTagLooks(writing, looks.tag);
  }
  for (const edited of removal.entries) await takeEntryBack(writing, edited, at);
}

/** `at`: when the change was made. */
async function takeEntryBack(writing: Writing, edited: EditedEntry, at: number): Promise<void> {
  const key = joinedUnder(await writing.document(JOINS_DOC), edited.article);
  const now = await writing.transaction.objectStore('entries').get(key);
  takeBack(await writing.documents(key), edited.edit, writing.now);
  await returnCitations(writing, edited.citations);
  await returnLinks(writing, edited.links);
  const untouched = now === undefined || now.modified === at;
  await settleEntry(writing, key, {
    created: edited.before?.created,
    modified: untouched ? edited.before?.modified : undefined,
  });
}

async function entryOf(writing: Writing, removal: Removal): Promise<StoredEntry | undefined> {
  const articles =
    removal.type === 'join' ? [removal.article] : removal.entries.map(({ article }) => article);
  const [article] = articles;
  if (!article || articles.length > 1) return undefined;
  const key = joinedUnder(await writing.document(JOINS_DOC), article);
  return writing.transaction.objectStore('entries').get(key);
}
