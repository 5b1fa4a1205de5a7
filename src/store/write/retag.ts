import { unwrap } from 'idb';
import { equalityDeep } from 'lib0/function';
import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { articleDocId, TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import type { EntryTag } from '../../entry/entry.ts';
import { entryChoices, entryTags, shownTags } from '../../entry/projection.ts';
import { keysOfAliases } from '../aliases.ts';
import type { StoredEntry } from '../schema.ts';
import type { Writing } from './writing.ts';

/** Told how far a change of many entries has come. */
export type Progress = (done: number, total: number) => void;

/** How many entries are in memory at a time. */
const BATCH = 200;

/**
 * Brings new names, colours and merges of these tags to their rows and to every entry that shows them. Gives how many
 * entries changed.
 */
export async function reshowTags(
  writing: Writing,
  tags: readonly string[],
  progress?: Progress,
): Promise<number> {
  const names = await writing.document(TAG_NAMES_DOC);
  let changed = 0;
  for (const tag of tags) writing.tags.look(tag);
  await inBatches(writing, await entriesWith(writing, tags), progress, (batch) => {
    for (const row of batch) if (putTags(writing, row, shownTags(row.tags, names))) changed++;
  });
  if (changed > 0) writing.touch('all'); // Tag fields show it too.
  return changed;
}

/** The same after merges were taken back: which of the tags an entry has, only its document knows. */
export async function reshowTagsFromDocuments(
  writing: Writing,
  tags: readonly string[],
  progress?: Progress,
): Promise<void> {
  const names = await writing.document(TAG_NAMES_DOC);
  for (const tag of tags) writing.tags.look(tag);
  await inBatches(writing, await entriesWith(writing, tags), progress, async (batch) => {
    for (const [row, doc] of await tagDocuments(writing, batch)) putTags(writing, row, entryTags(doc, names));
  });
  writing.touch('all');
}

/** The documents of some entries' tags. */
export async function tagDocuments(writing: Writing, rows: readonly StoredEntry[]) {
  return Promise.all(
    rows.map(async (row) => [row, await writing.document(articleDocId('t', row.key))] as const),
  );
}

/** The keys of the entries that show any of these tags. */
export async function entriesWith(
  { transaction }: Pick<Writing, 'transaction'>,
  tags: readonly string[],
): Promise<ArticleKey[]> {
  const index = transaction.objectStore('entries').index('tags');
  const keys = await Promise.all(tags.map((tag) => index.getAllKeys(tag)));
  return [...new Set(keys.flat())].sort();
}

/** Does something to the entries of these keys, some hundred at a time. What is gone meanwhile is left out. */
export async function inBatches(
  writing: Writing,
  keys: readonly ArticleKey[],
  progress: Progress | undefined,
  work: (rows: StoredEntry[]) => Promise<void> | void,
): Promise<void> {
  const store = unwrap(writing.transaction).objectStore('entries');
  for (let start = 0; start < keys.length; start += BATCH) {
    progress?.(start, keys.length);
    await work(await getAll(store, keys.slice(start, start + BATCH)));
    await writing.flush();
  }
  if (keys.length > 0) progress?.(keys.length, keys.length);
}

/**
 * Lets a row show other tags. Says whether they are others. `modified`: when the entry last changed, where these tags
 * are a change of it.
 */
export function putTags(
  writing: Writing,
  row: StoredEntry,
  tags: EntryTag[],
  modified = row.modified,
): boolean {
  if (equalityDeep(row.tags, tags)) return false;
  putRow(writing, row, { ...row, tags, tagKeys: tags.map(({ key }) => key), modified });
  return true;
}

/** A row with the tags and choices that the entry's document of them holds. `names`: the `_tags` document. */
export function rowWithMarks(row: StoredEntry, doc: Doc, names: Doc): StoredEntry {
  const { status, decision, rating, ...rest } = row; // A choice that was taken back is absent.
  const tags = entryTags(doc, names);
  return { ...rest, tags, tagKeys: tags.map(({ key }) => key), ...entryChoices(doc) };
}

/** Puts an entry's row of which nothing but tags and choices changed. What fails here fails the transaction. */
export function putRow(writing: Writing, before: StoredEntry, after: StoredEntry): void {
  writing.tags.count(before.tagKeys, after.tagKeys);
  unwrap(writing.transaction).objectStore('entries').put(after);
  writing.touch([after.key, ...keysOfAliases(after.aliases)]);
}

/** What is asked of the browser's own object store `entries`. */
interface EntriesStore {
  get(key: string): IDBRequest<StoredEntry | undefined>;
}

/** The browser's own requests, and one promise for all of them: they are answered in order. */
function getAll(store: EntriesStore, keys: readonly ArticleKey[]): Promise<StoredEntry[]> {
  return new Promise((resolve, reject) => {
    const rows: StoredEntry[] = [];
    for (const [at, key] of keys.entries()) {
      const request = store.get(key);
      request.onsuccess = () => {
        if (request.result) rows.push(request.result);
        if (at === keys.length - 1) resolve(rows);
      };
      request.onerror = () => reject(request.error ?? new Error('The database did not say why it failed.'));
    }
  });
}
