import type { ArticleKey } from '../../article/article-key.ts';
import type { Citation } from '../../article/citation.ts';
import type { LibraryDb, StoredCitation, StoredEntry } from '../schema.ts';
import { type CitationStore, mayBeJoined, orJoined } from './joined-citation.ts';

/** How many entries are read at once: what a batch keeps the page busy with stays below a frame or two. */
const BATCH = 250;
/** As many single rows are read at once. */
const SINGLE = 500;

/** An entry, and what PubMed says of its article where that is known. */
export interface ReadRow {
  readonly entry: StoredEntry;
  readonly citation: Citation | undefined;
}

/**
 * The whole library in batches, each read in a transaction of its own, so that nobody who writes has to wait for all of
 * it. While one batch is worked on, the next is on its way. `total`: how many entries there were at the beginning.
 */
export async function* allBatches(db: LibraryDb): AsyncGenerator<{ rows: ReadRow[]; total: number }> {
  const keys = await db.getAllKeys('entries');
  const read = (from: number) => {
    const [first, last] = [keys[from], keys[Math.min(from + BATCH, keys.length) - 1]];
    return first === undefined || last === undefined
      ? undefined
      : readRange(db, IDBKeyRange.bound(first, last));
  };
  let next = read(0);
  for (let from = 0; next; from += BATCH) {
    const rows = await next;
    next = read(from + BATCH);
    next?.catch(() => undefined); // Whoever asks for it hears of it; nobody may.
    yield { rows, total: keys.length };
  }
}

/** The entries of these keys, as many as there are, in batches. */
export async function* batchesOf(
  db: LibraryDb,
  keys: readonly ArticleKey[],
): AsyncGenerator<{ keys: readonly ArticleKey[]; rows: ReadRow[] }> {
  for (let from = 0; from < keys.length; from += SINGLE) {
    const some = keys.slice(from, from + SINGLE);
    yield { keys: some, rows: await readKeys(db, some) };
  }
}

async function readRange(db: LibraryDb, range: IDBKeyRange): Promise<ReadRow[]> {
  const transaction = db.transaction(['entries', 'citations'], 'readonly');
  const store = transaction.objectStore('citations');
  const [entries, citations] = await Promise.all([
    transaction.objectStore('entries').getAll(range),
    store.getAll(range),
  ]);
  return together(store, entries, citations);
}

/** Entries with their citations; both come in the order of their keys. `store`: for those of keys that were joined. */
export async function together(
  store: CitationStore,
  entries: readonly StoredEntry[],
  citations: readonly StoredCitation[],
): Promise<ReadRow[]> {
  let at = 0;
  const others: Promise<void>[] = [];
  const rows = entries.map((entry) => {
    while (at < citations.length && (citations[at]?.key ?? '') < entry.key) at += 1;
    const own = citations[at]?.key === entry.key ? citations[at] : undefined;
    const row = { entry, citation: own?.citation };
    if (mayBeJoined(entry, own)) {
      const other = orJoined(store, entry, own);
      others.push(other.then((found) => void (row.citation = found?.citation)));
    }
    return row;
  });
  await Promise.all(others);
  return rows;
}

async function readKeys(db: LibraryDb, keys: readonly ArticleKey[]): Promise<ReadRow[]> {
  const transaction = db.transaction(['entries', 'citations'], 'readonly');
  const [entries, citations] = [transaction.objectStore('entries'), transaction.objectStore('citations')];
  const rows = await Promise.all(
    keys.map(async (key) => {
      const [entry, own] = await Promise.all([entries.get(key), citations.get(key)]);
      return entry && { entry, citation: (await orJoined(citations, entry, own))?.citation };
    }),
  );
  return rows.filter((row) => row !== undefined);
}
