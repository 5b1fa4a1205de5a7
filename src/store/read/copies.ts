import type { IDBPObjectStore } from 'idb';
import type { LibrarySchema } from '../schema.ts';
import { readRevision } from './revision.ts';

/** How the library stands to the last copy outside of this browser. */
export interface Copies {
  /** How many notes were begun since then. */
  notes: number;
  /** When it was saved, milliseconds since 1970; undefined when there was none. */
  at: number | undefined;
  /** Something changed since then. */
  isBehind: boolean;
}

/** The store of what is known of the library as a whole, in whatever transaction. */
type Meta = Pick<IDBPObjectStore<LibrarySchema, ['meta'], 'meta'>, 'get'>;

/** How the library stands to its last copy outside. */
export async function readCopies(meta: Meta): Promise<Copies> {
  const [notes = 0, at, copied = 0, revision] = await Promise.all([
    number(meta, 'notes-only-here'),
    number(meta, 'copied-at'),
    number(meta, 'copied-revision'),
    readRevision(meta),
  ]);
  return { notes, at, isBehind: revision > copied };
}

/** How many notes were begun since the last copy outside. */
export async function notesOnlyHere(meta: Meta): Promise<number> {
  return (await number(meta, 'notes-only-here')) ?? 0;
}

async function number(
  meta: Meta,
  name: 'notes-only-here' | 'copied-at' | 'copied-revision',
): Promise<number | undefined> {
  const value = await meta.get(name);
  return typeof value === 'number' ? value : undefined;
}
