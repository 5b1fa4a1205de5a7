import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryDb } from '../schema.ts';
import { type ReadRow, together } from './read-batches.ts';

/** How many entries are in memory at a time. */
const BATCH = 250;

/**
 * The whole library, some entries at a time in the order of their keys, each batch a transaction of its own. Other than
 * `allBatches` it does not begin by reading every key: what is in memory does not grow with the library.
 */
export async function* pagedRows(db: LibraryDb): AsyncGenerator<ReadRow[]> {
  let next: Promise<ReadRow[]> | undefined = readAfter(db, undefined);
  while (next) {
    const rows: ReadRow[] = await next;
    const last = rows.at(-1);
    // The database works on the next batch while this one is used.
    next = last && rows.length === BATCH ? readAfter(db, last.entry.key) : undefined;
    next?.catch(() => undefined); // Whoever asks for it hears of it; nobody may.
    yield rows;
  }
}

async function readAfter(db: LibraryDb, key: ArticleKey | undefined): Promise<ReadRow[]> {
  const transaction = db.transaction(['entries', 'citations'], 'readonly');
  const after = key === undefined ? undefined : IDBKeyRange.lowerBound(key, true);
  const entries = await transaction.objectStore('entries').getAll(after, BATCH);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  const store = transaction.objectStore('citations');
  return together(store, entries, await store.getAll(IDBKeyRange.bound(first.key, last.key)));
}
