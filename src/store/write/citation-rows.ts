import { equalityDeep } from 'lib0/function';
import type { ArticleKey } from '../../article/article-key.ts';
import { bareCitation } from '../../article/bare-citation.ts';
import { JOINS_DOC } from '../../entry/doc-ids.ts';
import { joinsUnder } from '../../entry/joins-document.ts';
import { newerCitation } from '../../entry/newer-citation.ts';
import type { LearntCitation, StoredCitation } from '../schema.ts';
import type { Subject } from '../subject.ts';
import type { Writing } from './writing.ts';

/** What was last read about these keys, as far as anything is kept. */
export async function keptCitations(
  { transaction }: Writing,
  keys: readonly ArticleKey[],
): Promise<StoredCitation[]> {
  const rows = await Promise.all(keys.map((key) => transaction.objectStore('citations').get(key)));
  return rows.flatMap((row) => row ?? []);
}

/** What was last read about an article, under this key and those that were joined under it. */
export async function citationsOf(writing: Writing, key: ArticleKey): Promise<StoredCitation[]> {
  const joined = joinsUnder(await writing.document(JOINS_DOC), key).map(({ weaker }) => weaker);
  return keptCitations(writing, [key, ...joined]);
}

/** Keeps what a page says about an article, where it says anything new. Says whether it did. */
export async function learnCitation(writing: Writing, key: ArticleKey, subject: Subject): Promise<boolean> {
  const store = writing.transaction.objectStore('citations');
  const kept = (await store.get(key))?.citation;
  const read = subject.citation ?? bareCitation(subject.ids);
  const citation = newerCitation(kept, { ...read, ids: { ...read.ids, ...subject.ids } });
  if (equalityDeep(kept, citation)) return false;
  await putCitation(writing, { key, citation, ...subject.source, at: writing.now });
  writing.touch([key]);
  return true;
}

/** Puts citations back that went with their entry. */
export async function returnCitations(writing: Writing, citations: readonly StoredCitation[]): Promise<void> {
  const store = writing.transaction.objectStore('citations');
  for (const row of citations) if (!(await store.getKey(row.key))) await putCitation(writing, row);
}

/** Takes back what was learnt of articles, where nothing else is known since. */
export async function unlearnCitations(writing: Writing, learnt: readonly LearntCitation[]): Promise<void> {
  const store = writing.transaction.objectStore('citations');
  for (const { before, after } of learnt) {
    if (!equalityDeep(await store.get(after.key), after)) continue;
    // As the newest word, so that no sync brings back what was learnt.
    if (before) await putCitation(writing, { ...before, at: writing.now });
    else await forgetCitations(writing, [after.key]);
  }
}

/** Keeps what is known of an article, and has it sent. */
export async function putCitation(writing: Writing, row: StoredCitation): Promise<void> {
  await writing.transaction.objectStore('citations').put(row);
  writing.cited([row.key]);
}

/** Forgets what was read about articles without an entry. */
export async function forgetCitations(writing: Writing, keys: readonly ArticleKey[]): Promise<void> {
  await Promise.all(keys.map((key) => writing.transaction.objectStore('citations').delete(key)));
  writing.cited(keys);
}
