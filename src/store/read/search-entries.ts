import type { LibraryIndex } from '../../search/library-index.ts';
import { NO_FILTER, type Sort } from '../../search/filter.ts';
import { makeLibraryIndex } from '../../search/make-library-index.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { LibraryDb, StoredEntry } from '../schema.ts';
import { withoutOrigins } from '../without-origins.ts';
import { listedEntry, searchTexts } from './listed-entry.ts';
import { allBatches } from './read-batches.ts';
import { readRevision } from './revision.ts';

/** What was found, and of how many. */
export interface FoundEntries {
  /** The last changed ones, newest first. */
  entries: StoredEntry[];
  /** How many there are in all. */
  count: number;
}

const NEWEST_FIRST: Sort = { by: 'modified', isDescending: true };

/** The whole library without its abstracts, for as long as it stays as it is. A search of it takes a few milliseconds. */
const prepared = new WeakMap<LibraryDb, { state: string; index: Promise<LibraryIndex> }>();

/**
 * The entries that a query finds, in the language of the library page: in title, tags, notes and their quotes,
 * identifiers, journal or authors. A query that asks for nothing finds nothing. `hidden`: origins of which nothing is found.
 */
export async function searchEntries(
  db: LibraryDb,
  typed: string,
  most: number,
  hidden: readonly string[] = [],
): Promise<FoundEntries> {
  const query = parseQuery(typed);
  if (query.terms.length === 0) return { entries: [], count: 0 };
  const index = await preparedIndex(db, hidden);
  const found = index.find(query, NO_FILTER, NEWEST_FIRST).entries;
  const { store } = db.transaction('entries', 'readonly');
  const rows = await Promise.all(found.slice(0, most).map(({ key }) => store.get(key)));
  const entries = rows.flatMap((row) => (row && withoutOrigins(row, hidden)) ?? []);
  return { entries, count: found.length };
}

/** Reads the library where it was not read yet, or has changed since: the first search then waits less. */
export async function prepareSearch(db: LibraryDb, hidden: readonly string[] = []): Promise<void> {
  await preparedIndex(db, hidden);
}

async function preparedIndex(db: LibraryDb, hidden: readonly string[]): Promise<LibraryIndex> {
  const revision = await readRevision(db.transaction('meta', 'readonly').store);
  const known = prepared.get(db);
  const state = JSON.stringify([revision, hidden]);
  if (known?.state === state) return known.index;
  const index = prepare(db, hidden);
  prepared.set(db, { state, index });
  index.catch(() => prepared.delete(db));
  return index;
}

async function prepare(db: LibraryDb, hidden: readonly string[]): Promise<LibraryIndex> {
  const index = makeLibraryIndex();
  index.setTags(await db.getAll('tags'));
  for await (const { rows } of allBatches(db)) {
    for (const { entry: whole, citation } of rows) {
      const entry = withoutOrigins(whole, hidden);
      if (!entry) continue;
      index.put(listedEntry(entry, citation), { ...searchTexts(entry, citation), abstract: '' });
    }
  }
  return index;
}
