import type { LibraryDb, StoredEntry } from '../schema.ts';

/** The entries that were changed last, the newest first. */
export async function recentEntries(db: LibraryDb, most: number): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  const newest = db.transaction('entries', 'readonly').store.index('modified');
  for (let at = await newest.openCursor(null, 'prev'); at && found.length < most; at = await at.continue()) {
    found.push(at.value);
  }
  return found;
}
