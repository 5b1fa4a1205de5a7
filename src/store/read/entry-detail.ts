import { unwrap } from 'idb';
import { type ArticleKey, idsOfKey } from '../../article/article-key.ts';
import type { LibraryDb, StoredCitation, StoredEntry } from '../schema.ts';
import { type Linked, readBacklinks, readLinked } from './around.ts';
import { entryFinder } from './find-entries.ts';
import { citationOf } from './joined-citation.ts';

/** Everything that the library knows of one entry. */
export interface EntryDetail extends Linked {
  /** Under a stronger key than was asked for, where that one was joined. */
  readonly entry: StoredEntry;
  /** What PubMed said last; undefined where nothing was read but a name. */
  readonly citation: StoredCitation | undefined;
  /** Entries whose notes name the article; the one changed last is the first. */
  readonly backlinks: StoredEntry[];
}

/** What does the library know of the entry under this key? One read transaction; undefined where there is none. */
export async function readEntryDetail(db: LibraryDb, key: ArticleKey): Promise<EntryDetail | undefined> {
  const transaction = db.transaction(['entries', 'citations', 'links'], 'readonly');
  const entries = transaction.objectStore('entries');
  const find = entryFinder(unwrap(entries));
  const entry = (await entries.get(key)) ?? (await find.byIds(idsOfKey(key) ?? {}));
  if (!entry) return undefined;
  const [citation, linked, backlinks] = await Promise.all([
    citationOf(transaction.objectStore('citations'), entry),
    readLinked(transaction.objectStore('links'), find, entry.ids, entry),
    readBacklinks(entries, entry.ids, entry),
  ]);
  return { entry, citation, ...linked, backlinks };
}
