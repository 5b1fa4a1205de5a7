import { TAG_NAMES_DOC } from '../../entry/doc-ids.ts';
import { tagLooks } from '../../entry/tag-names-document.ts';
import type { StoredTag } from '../schema.ts';
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

/** Brings a tag's new spelling or colour to its row and to every entry that has it. */
export async function showTagLooks(writing: Writing, key: string): Promise<void> {
  const row = await addToCount(writing, key, 0);
  const { transaction } = writing;
  let cursor = await transaction.objectStore('entries').index('tags').openCursor(key);
  for (; cursor; cursor = await cursor.continue()) {
    const tags = cursor.value.tags.map((tag) =>
      tag.key === key ? { ...tag, name: row.name, colour: row.colour } : tag,
    );
    await cursor.update({ ...cursor.value, tags });
    writing.touch('all');
  }
}

/** Notes down that the user put the tag on an article just now. */
export async function markUsed({ transaction, now }: Writing, key: string): Promise<void> {
  const row = await transaction.objectStore('tags').get(key);
  if (row) await transaction.objectStore('tags').put({ ...row, used: now });
}

async function addToCount(writing: Writing, key: string, difference: number): Promise<StoredTag> {
  const store = writing.transaction.objectStore('tags');
  const looks = tagLooks(await writing.document(TAG_NAMES_DOC), key);
  const before = await store.get(key);
  const row = {
    key,
    name: looks.name,
    colour: looks.colour,
    number: looks.key,
    count: (before?.count ?? 0) + difference,
    used: before?.used,
  };
  await store.put(row);
  return row;
}
