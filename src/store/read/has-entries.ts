import type { LibraryDb } from '../schema.ts';

/** Are there at least so many entries? However many there are, no more than these are looked at. */
export async function hasEntries(db: LibraryDb, atLeast: number): Promise<boolean> {
  return (await db.getAllKeys('entries', undefined, atLeast)).length >= atLeast;
}
