import { unwrap } from 'idb';
import type { ArticleKey } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import type { LibraryDb } from '../schema.ts';
import { entryFinder } from './find-entries.ts';

/** An article that the library has an entry of. */
export interface KeptEntry {
  readonly key: ArticleKey;
  readonly title: string | undefined;
}

/** The entries of these articles, in the order asked; undefined where there is none. One transaction. */
export async function keptEntries(
  db: LibraryDb,
  all: readonly ArticleIds[],
): Promise<(KeptEntry | undefined)[]> {
  const find = entryFinder(unwrap(db.transaction('entries', 'readonly')).objectStore('entries'));
  const entries = await Promise.all(all.map((ids) => find.byIds(ids)));
  return entries.map((entry) => entry && { key: entry.key, title: entry.title });
}
