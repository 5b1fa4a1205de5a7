import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { tagLooks } from '../../entry/tag-names-document.ts';
import type { Writing } from './writing.ts';

/** Keeps the counts of tags in step with one entry's tags before and after a write. */
export async function countTags(
  writing: Writing,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  for (const key of after) if (!before.includes(key)) await addToCount(writing, key, 1);
  for (const key of before) if (!after.includes(key)) await addToCount(writing, key, -1);
}

/** Brings tags' rows in step with their names, colours and numbers, and with what changed of their counts. */
export async function writeTagRows(
  writing: Writing,
  tags: readonly string[],
  differences: ReadonlyMap<string, number>,
): Promise<void> {
  for (const key of new Set([...tags, ...differences.keys()])) {
    await addToCount(writing, key, differences.get(key) ?? 0);
  }
}

/** Notes down that the user put the tag on an article just now. */
export async function markUsed({ transaction, now }: Writing, key: string): Promise<void> {
  const row = await transaction.objectStore('tags').get(key);
  if (row) await transaction.objectStore('tags').put({ ...row, used: now });
}

/** A tag that another one becomes part of was used when either was. */
export async function mergeUsed({ transaction }: Writing, gone: string, into: string): Promise<void> {
  const store = transaction.objectStore('tags');
  const [from, to] = [await store.get(gone), await store.get(into)];
  if (from?.used === undefined || !to) return;
  await store.put({ ...to, used: Math.max(from.used, to.used ?? 0) });
}

async function addToCount(writing: Writing, key: string, difference: number): Promise<void> {
  const store = writing.transaction.objectStore('tags');
  const looks = tagLooks(await writing.document(TAG_NAMES_DOC), key);
  const before = await store.get(key);
  await store.put({
    key,
    name: looks.name,
    colour: looks.colour,
    number: looks.key,
    count: (before?.count ?? 0) + difference,
    used: before?.used,
  });
}
