import type { LibraryDb, StoredTag } from '../schema.ts';

/** The user's tags, those that are on an entry or have a number: most used first, then by name. */
export async function usedTags(db: LibraryDb): Promise<StoredTag[]> {
  const tags = await db.getAll('tags');
  return tags
    .filter((tag) => tag.count > 0 || tag.number !== undefined)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
