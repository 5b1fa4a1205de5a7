import type { IDBPObjectStore } from 'idb';
import type { LibrarySchema } from '../schema.ts';

/** The library's revision: how many write transactions changed it so far. */
export async function readRevision(
  meta: Pick<IDBPObjectStore<LibrarySchema, ['meta'], 'meta'>, 'get'>,
): Promise<number> {
  return (await meta.get('revision')) ?? 0;
}
