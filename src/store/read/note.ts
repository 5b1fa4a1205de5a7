import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId } from '../../entry/doc-ids.ts';
import { openDocument } from '../../entry/merge-document.ts';
import { noteText } from '../../entry/notes-document.ts';
import { AppError } from '../../lib/app-error.ts';
import { type LibraryDb, MY_SPACE } from '../schema.ts';

/**
 * A note's text and the merge state that it stands in, for an editor to start from. Throws AppError `not-found` when
 * the note is not under this key (any more).
 */
export async function noteForEditing(
  db: LibraryDb,
  key: ArticleKey,
  note: string,
): Promise<{ text: string; state: Uint8Array }> {
  const row = await db.get('docs', [MY_SPACE, articleDocId('n', key)]);
  const text = row && noteText(openDocument(row.state), note);
  if (!row || text === undefined) throw new AppError('not-found', 'This note is no longer in the library.');
  return { text, state: row.state };
}
