import type { LibraryDb, StoredEntry } from '../schema.ts';
import { withoutOrigins } from '../without-origins.ts';

/** The entries that were changed last, the newest first. `hidden`: origins that nothing is shown of. */
export async function recentEntries(
  db: LibraryDb,
  most: number,
  hidden: readonly string[] = [],
): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  const newest = db.transaction('entries', 'readonly').store.index('modified');
  for (let at = await newest.openCursor(null, 'prev'); at && found.length < most; at = await at.continue()) {
    const shown = withoutOrigins(at.value, hidden);
    if (shown) found.push(shown);
  }
  return found;
}
