import type { Citation } from '../../article/citation.ts';
import { foldText } from '../../lib/fold-text.ts';
import type { LibraryDb, StoredEntry } from '../schema.ts';
import { readRevision } from './revision.ts';

/** How many citations are looked at at once: each has an abstract, which is not kept in memory. */
const BATCH = 500;

/** What was found, and of how many. */
export interface FoundEntries {
  /** The last changed ones, newest first. */
  entries: StoredEntry[];
  /** How many there are in all. */
  count: number;
}

/** An entry and everything that it is found by, folded. */
interface Searchable {
  entry: StoredEntry;
  text: string;
}

/** The whole library as text, for as long as it stays as it is. A plain scan of it takes a few milliseconds. */
const prepared = new WeakMap<LibraryDb, { revision: number; library: Promise<Searchable[]> }>();

/**
 * The entries in which every word of the query occurs somewhere: in title, tags, notes and their quotes, identifiers,
 * journal or authors; case and accents do not count. An empty query finds nothing.
 */
export async function searchEntries(db: LibraryDb, query: string, most: number): Promise<FoundEntries> {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { entries: [], count: 0 };
  const library = await searchable(db);
  const found = library.filter(({ text }) => words.every((word) => text.includes(word)));
  return { entries: found.slice(0, most).map(({ entry }) => entry), count: found.length };
}

/** Reads the library where it was not read yet, or has changed since: the first search then waits less. */
export async function prepareSearch(db: LibraryDb): Promise<void> {
  await searchable(db);
}

async function searchable(db: LibraryDb): Promise<Searchable[]> {
  const revision = await readRevision(db.transaction('meta', 'readonly').store);
  const known = prepared.get(db);
  if (known?.revision === revision) return known.library;
  const library = prepare(db);
  prepared.set(db, { revision, library });
  library.catch(() => prepared.delete(db));
  return library;
}

async function prepare(db: LibraryDb): Promise<Searchable[]> {
  const [entries, printed] = await Promise.all([
    db.getAllFromIndex('entries', 'modified'),
    citationTexts(db),
  ]);
  return entries.reverse().map((entry) => ({ entry, text: foldText(textOf(entry, printed.get(entry.key))) }));
}

async function citationTexts(db: LibraryDb): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const { store } = db.transaction('citations', 'readonly');
  let after: IDBKeyRange | undefined;
  for (;;) {
    const batch = await store.getAll(after, BATCH);
    for (const { key, citation } of batch) texts.set(key, citationText(citation));
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return texts;
    after = IDBKeyRange.lowerBound(last.key, true);
  }
}

function citationText({ journal, journalAbbreviation, authors, date }: Citation): string {
  return [
    journal,
    journalAbbreviation,
    date?.year,
    ...authors.map(({ name, fullName }) => fullName ?? name),
  ].join('\n');
}

function textOf({ key, title, tags, notes, aliases }: StoredEntry, printed = ''): string {
  const { pmid, pmcid, doi } = aliases;
  return [
    ...[key, title, printed, ...pmid, ...pmcid, ...doi],
    ...tags.map(({ name }) => name),
    ...notes.flatMap(({ body, quote }) => [body, quote?.quote.exact]),
  ].join('\n');
}
