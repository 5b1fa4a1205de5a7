import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { type ArticlePart, articleDocId, JOINS_DOC, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { documentState, openDocument } from '../../entry/merge-document.ts';
import { joinsOf, tagNamesOf } from '../../entry/part-of-library.ts';
import { type LibraryDb, MY_SPACE, type StoredEntry } from '../schema.ts';
import { citationDocuments, type KeptDocument, timesDocument, withCitations } from './all-documents.ts';

/** How many entries are in memory at a time. */
const BATCH = 200;

/** Of some entries, in the order given, what `allEntries` gives of all. Keys without an entry are passed over. */
export async function* entriesOf(db: LibraryDb, keys: readonly ArticleKey[]) {
  for await (const rows of rowsOf(db, keys)) yield withCitations(db, rows);
}

/**
 * Every document of some entries, some at a time: of those that were joined under them too, with the names of the tags
 * that they have and of no others.
 */
export async function* documentsOf(
  db: LibraryDb,
  keys: readonly ArticleKey[],
): AsyncGenerator<KeptDocument[]> {
  const tagged: Doc[] = [];
  const weaker: ArticleKey[] = [];
  for await (const rows of rowsOf(db, keys)) {
    const joined = rows.flatMap((row) => row.joined.map((one) => one.weaker));
    const all = [...rows.map(({ key }) => key), ...joined];
    weaker.push(...joined);
    const tags = await merged(db, 't', all);
    for (const { state } of tags) tagged.push(openDocument(state));
    yield [...tags, ...(await merged(db, 'n', all))];
    const citations = await Promise.all(all.map((key) => db.get('citations', key)));
    yield citationDocuments(
      db,
      citations.filter((row) => row !== undefined),
    );
    yield rows.map(timesDocument);
  }
  const [names, joins] = await Promise.all([shared(db, TAG_NAMES_DOC), shared(db, JOINS_DOC)]);
  yield [
    { id: TAG_NAMES_DOC, state: documentState(tagNamesOf(names, tagged)) },
    { id: JOINS_DOC, state: documentState(joinsOf(joins, weaker)) },
  ];
}

async function* rowsOf(db: LibraryDb, keys: readonly ArticleKey[]): AsyncGenerator<StoredEntry[]> {
  for (let start = 0; start < keys.length; start += BATCH) {
    const { store } = db.transaction('entries', 'readonly');
    const rows = await Promise.all(keys.slice(start, start + BATCH).map((key) => store.get(key)));
    yield rows.filter((row) => row !== undefined);
  }
}

async function merged(
  db: LibraryDb,
  part: ArticlePart,
  keys: readonly ArticleKey[],
): Promise<KeptDocument[]> {
  const { store } = db.transaction('docs', 'readonly');
  const rows = await Promise.all(keys.map((key) => store.get([MY_SPACE, articleDocId(part, key)])));
  return rows.flatMap((row) => (row ? [{ id: row.id, state: row.state }] : []));
}

async function shared(db: LibraryDb, id: string): Promise<Doc> {
  return openDocument((await db.get('docs', [MY_SPACE, id]))?.state);
}
