import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryDb, StoredTag } from '../schema.ts';
import { usedTags } from './tags.ts';

/** A tag, and on how many of some entries it is. */
export interface TagOfEntries {
  tag: StoredTag;
  entries: number;
}

/** The tags that are on any of these entries, the one on most of them first. Asks the index alone, tag by tag. */
export async function tagsOfEntries(db: LibraryDb, keys: readonly ArticleKey[]): Promise<TagOfEntries[]> {
  const asked = new Set(keys);
  const tags = (await usedTags(db)).filter(({ count }) => count > 0);
  const index = db.transaction('entries', 'readonly').store.index('tags');
  const counted = await Promise.all(
    tags.map(async (tag) => {
      const tagged = await index.getAllKeys(tag.key);
      return { tag, entries: tagged.filter((key) => asked.has(key)).length };
    }),
  );
  return counted.filter(({ entries }) => entries > 0).sort((a, b) => b.entries - a.entries);
}
