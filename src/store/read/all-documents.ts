import type { ArticleKey } from '../../article/article-key.ts';
import type { Citation } from '../../article/citation.ts';
import { encodeCitation } from '../../entry/citation-document.ts';
import { articleDocId, JOINS_DOC, SHARES_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { encodeTimes } from '../../entry/entry-times.ts';
import { type LibraryDb, MY_SPACE, type StoredCitation, type StoredEntry } from '../schema.ts';
import { citationOf } from './joined-citation.ts';

/** A document as a file holds it: its id and bytes. */
export interface KeptDocument {
  id: string;
  state: Uint8Array;
}

/** How many rows are in memory at a time. */
const BATCH = 200;

/**
 * Every document of the library, as a file or a back-up holds them, some at a time; citations and entries' times too.
 * Each batch is read by itself, so that nobody who writes meanwhile has to wait: documents merge from whatever moment
 * each is of, and what they all build on (tag names, joins) comes last.
 */
export async function* allDocuments(db: LibraryDb): AsyncGenerator<KeptDocument[]> {
  for (let last: string | undefined; ;) {
    const after = IDBKeyRange.bound([MY_SPACE, last ?? ''], [MY_SPACE, []], last !== undefined);
    const rows = await db.getAll('docs', after, BATCH);
    yield rows.filter(({ id }) => !LEFT_OUT.includes(id)).map(({ id, state }) => ({ id, state }));
    last = rows.at(-1)?.id;
    if (last === undefined) break;
  }
  for await (const rows of batches(db, 'citations')) yield citationDocuments(db, rows);
  for await (const rows of batches(db, 'entries')) yield rows.map(timesDocument);
  const shared = await Promise.all(SHARED.map((id) => db.get('docs', [MY_SPACE, id])));
  yield shared.flatMap((row) => (row ? [{ id: row.id, state: row.state }] : []));
}

const SHARED: readonly string[] = [TAG_NAMES_DOC, JOINS_DOC];
/** What a file says of sharing would hold wherever it is opened. */
const LEFT_OUT: readonly string[] = [...SHARED, SHARES_DOC];

/** Every entry with what is known of its article, some at a time, in the order of their keys. */
export async function* allEntries(
  db: LibraryDb,
): AsyncGenerator<{ entry: StoredEntry; citation: Citation | undefined }[]> {
  for await (const rows of batches(db, 'entries')) yield withCitations(db, rows);
}

/** Entries with what is known of their articles. */
export async function withCitations(
  db: LibraryDb,
  rows: readonly StoredEntry[],
): Promise<{ entry: StoredEntry; citation: Citation | undefined }[]> {
  const { store } = db.transaction('citations', 'readonly');
  return Promise.all(
    rows.map(async (entry) => ({ entry, citation: (await citationOf(store, entry))?.citation })),
  );
}

/**
 * The documents of citations, with the links of their articles. `began`: says when entries began, for devices of the same
 * user; files have documents of their own for that.
 */
export async function citationDocuments(
  db: LibraryDb,
  rows: readonly StoredCitation[],
  began: (row: StoredCitation) => number | undefined = () => undefined,
): Promise<KeptDocument[]> {
  const { store } = db.transaction('links', 'readonly');
  return Promise.all(
    rows.map(async (row) => {
      const { key, began: _elsewhere, ...document } = row;
      const [cites, citedBy] = await Promise.all([
        store.getAllKeys(IDBKeyRange.bound([key], [key, []])),
        store.index('cited').getAllKeys(key),
      ]);
      const links = { cites: cites.map(([, cited]) => cited), citedBy: citedBy.map(([citing]) => citing) };
      return {
        id: articleDocId('c', key),
        state: encodeCitation({ ...document, ...links, began: began(row) }),
      };
    }),
  );
}

/** The document of a citation as a lab gets it: links would tell of articles that are not shared. */
export function citationAlone({ key, began: _own, ...document }: StoredCitation): KeptDocument {
  return { id: articleDocId('c', key), state: encodeCitation({ ...document, cites: [], citedBy: [] }) };
}

/** The document of when an entry began and last changed, which no merge document says. */
export function timesDocument(entry: StoredEntry): KeptDocument {
  return { id: articleDocId('e', entry.key), state: encodeTimes(entry) };
}

async function* batches<Store extends 'citations' | 'entries'>(
  db: LibraryDb,
  store: Store,
): AsyncGenerator<Awaited<ReturnType<typeof db.getAll<Store>>>> {
  for (let last: ArticleKey | undefined; ;) {
    const rows = await db.getAll(store, last && IDBKeyRange.lowerBound(last, true), BATCH);
    yield rows;
    last = rows.at(-1)?.key;
    if (last === undefined) break;
  }
}
