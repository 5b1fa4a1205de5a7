import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId, JOINS_DOC } from '../../entry/doc-ids.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import { openDocument } from '../../entry/merge-document.ts';
import { noteText } from '../../entry/notes-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { type LibraryDb, MY_SPACE } from '../schema.ts';

/**
 * A note's text and the merge state that it stands in, for an editor to start from. Throws AppError `not-found` when
 * the note is not there (any more).
 */
export async function noteForEditing(
  db: LibraryDb,
  key: ArticleKey,
  note: string,
): Promise<{ text: string; state: Uint8Array }> {
  const docs = db.transaction('docs', 'readonly').store;
  // The page may have asked before it heard that the article goes by a stronger key now.
  const joins = openDocument((await docs.get([MY_SPACE, JOINS_DOC]))?.state);
  const row = await docs.get([MY_SPACE, articleDocId('n', joinedUnder(joins, key))]);
  const text = row && noteText(openDocument(row.state), note);
  if (!row || text === undefined) throw new AppError('not-found', 'This note is no longer in the library.');
  return { text, state: row.state };
}
