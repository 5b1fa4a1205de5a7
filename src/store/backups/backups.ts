import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { AppError } from '../../lib/app-error.ts';
import { kept } from './generations.ts';

/** A back-up, without its contents. */
export interface BackUp {
  id: number;
  /** When it was made, milliseconds since 1970, and of which revision of the library. */
  at: number;
  revision: number;
  entries: number;
  /** Of the compressed file. */
  bytes: number;
}

/** `isWhole`: it was read back and held what it should. */
interface BackUpRow extends Omit<BackUp, 'id'> {
  id?: number;
  file: Blob;
  isWhole: boolean;
}

interface BackUpsSchema extends DBSchema {
  'back-ups': { key: number; value: BackUpRow };
}

/** A database of its own: what damages the library, or a migration of it, leaves its back-ups alone. */
const DATABASE = 'pubmargin-backups';

/** All that is kept, the newest first. */
export async function listBackUps(): Promise<BackUp[]> {
  const rows = await withBackUps((db) => db.getAll('back-ups'));
  return rows
    .flatMap(({ id, file: _file, isWhole, ...row }) => (id === undefined || !isWhole ? [] : [{ id, ...row }]))
    .sort((a, b) => b.at - a.at);
}

/** A back-up's compressed file. Throws AppError `not-found` when it is not there (any more). */
export async function backUpFile(id: number): Promise<Blob> {
  const row = await withBackUps((db) => db.get('back-ups', id));
  if (!row) throw new AppError('not-found', 'This back-up is not there any more.');
  return row.file;
}

/** Keeps a new back-up, that counts for nothing until `settleBackUp`. Gives its id. */
export function addBackUp(backUp: Omit<BackUp, 'id' | 'bytes'>, file: Blob): Promise<number> {
  return withBackUps((db) => db.add('back-ups', { ...backUp, bytes: file.size, file, isWhole: false }));
}

/**
 * A back-up was read back and is whole: from now on it counts, and older ones that it makes superfluous go, with what
 * others left unfinished. `now`: milliseconds since 1970.
 */
export async function settleBackUp(id: number, now: number): Promise<void> {
  await withBackUps(async (db) => {
    const { store, done } = db.transaction('back-ups', 'readwrite', { durability: 'strict' });
    const row = await store.get(id);
    if (row) await store.put({ ...row, isWhole: true });
    const rows = await store.getAll();
    const stay = kept(
      rows.filter(({ isWhole }) => isWhole).map(({ at }) => at),
      now,
    );
    for (const { id: one, at, isWhole } of rows) {
      if (one !== undefined && !(isWhole && stay.has(at))) await store.delete(one);
    }
    await done;
  });
}

/** Takes a back-up away; nothing to do where there is none. */
export async function deleteBackUp(id: number): Promise<void> {
  await withBackUps((db) => db.delete('back-ups', id));
}

/** Opened anew each time, so that no page stands in the way of a later version of this database. */
async function withBackUps<T>(work: (db: IDBPDatabase<BackUpsSchema>) => Promise<T>): Promise<T> {
  const db = await openDB<BackUpsSchema>(DATABASE, 1, {
    upgrade: (opened) => void opened.createObjectStore('back-ups', { keyPath: 'id', autoIncrement: true }),
  });
  try {
    return await work(db);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      throw new AppError('quota', 'The disk is full: no back-up was made.', { cause: error });
    }
    throw error;
  } finally {
    db.close();
  }
}
