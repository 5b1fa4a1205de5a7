import type { IDBPObjectStore } from 'idb';
import type { LibrarySchema } from '../schema.ts';

/** The library's revision: how many write transactions changed it so far. */
export async function readRevision(
  meta: Pick<IDBPObjectStore<LibrarySchema, ['meta'], 'meta'>, 'get'>,
): Promise<number> {
  const revision = await meta.get('revision');
  return typeof revision === 'number' ? revision : 0;
}
