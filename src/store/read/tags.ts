import type { LibraryDb, StoredTag } from '../schema.ts';

/** The user's tags that are on an entry, most used first, then by name. */
export async function usedTags(db: LibraryDb): Promise<StoredTag[]> {
  const tags = await db.getAll('tags');
  return tags
    .filter((tag) => tag.count > 0)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
