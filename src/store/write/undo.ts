import { JOINS_DOC } from '../../entry/doc-ids.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { restoreNote } from '../../entry/notes-document.ts';
import { addTag } from '../../entry/tags-document.ts';
import { AppError } from '../../lib/app-error.ts';
import type { StoredEntry } from '../schema.ts';
import { returnCitations } from './citation-rows.ts';
import { joinBack } from './separate.ts';
import { settleEntry } from './settle-entry.ts';
import { type Committed, type Library, write } from './writing.ts';

/**
 * Brings back what a change removed, as a fresh edit, so that it comes back on other devices too. Undoing twice changes
 * nothing more. Throws AppError `not-found` for what was removed more than 90 days ago.
 */
export function undoRemoval(library: Library, history: number): Promise<Committed<StoredEntry | undefined>> {
  return write(library, async (writing) => {
    const store = writing.transaction.objectStore('history');
    const row = await store.get(history);
    if (!row) throw new AppError('not-found', 'This was removed too long ago to bring it back.');
    const key = joinedUnder(await writing.document(JOINS_DOC), row.article);
    if (!row.undone) {
      const { tags, notes } = await writing.documents(key);
      const { removal } = row;
      if (removal.type === 'tag') for (const dot of removal.dots) addTag(tags, dot.tag, dot.origin);
      if (removal.type === 'note') restoreNote(notes, removal.note);
      if (removal.type === 'join') await joinBack(writing, removal.weaker);
      await returnCitations(writing, row.citations);
      await store.put({ ...row, undone: true }, history);
    }
    return settleEntry(writing, key);
  });
}
