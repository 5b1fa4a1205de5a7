import type { LibraryDb } from '../../store/schema.ts';
import { remoteOf } from './remote-of.ts';

/** Nobody who wants to be rid of a server waits longer than this for it, ms. */
const LONG_ENOUGH = 5_000;

/**
 * Takes back the file that is on its way to a target which is about to be forgotten: cut off, it would lie there for ever as
 * one that nobody can read. Where the server can't be asked it stays; other devices pass it over.
 */
export async function takeBack(db: LibraryDb, target: string): Promise<void> {
  const [row, pending] = await Promise.all([db.get('targets', target), db.get('pending', target)]);
  if (!row || !pending) return;
  try {
    const remote = await remoteOf(db, row);
    await remote.target.remove(pending.name, AbortSignal.timeout(LONG_ENOUGH));
  } catch (error) {
    console.warn('PubMargin: a file that was on its way stays where it is.', error);
  }
}
