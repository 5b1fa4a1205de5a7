import { notesOnlyHere } from '../read/copies.ts';
import { type Library, write, type Writing } from './writing.ts';

/** A copy that was saved outside of this browser. */
export interface SavedCopy {
  /** How many notes were only here when it was begun. */
  notes: number;
  /** When it was begun, milliseconds since 1970, and of which revision of the library it is. */
  at: number;
  revision: number;
}

/** A note was begun: it exists only here until a copy is saved. */
export async function countNote({ transaction }: Writing): Promise<void> {
  const meta = transaction.objectStore('meta');
  await meta.put((await notesOnlyHere(meta)) + 1, 'notes-only-here');
}

/** A sync target has everything: no note exists only here, unless something is to be sent again by now. */
export async function noteAllSent({ db }: Pick<Library, 'db'>, target: string): Promise<void> {
  const transaction = db.transaction(['meta', 'unsent'], 'readwrite');
  const unsent = await transaction.objectStore('unsent').count(IDBKeyRange.bound([target], [target, []]));
  if (unsent === 0) await transaction.objectStore('meta').put(0, 'notes-only-here');
  await transaction.done;
}

/** A copy was saved: what was begun since it was made is all that exists only here. */
export async function recordCopy(library: Library, { notes, at, revision }: SavedCopy): Promise<void> {
  await write(library, async ({ transaction }) => {
    const meta = transaction.objectStore('meta');
    await meta.put(Math.max(0, (await notesOnlyHere(meta)) - notes), 'notes-only-here');
    await meta.put(at, 'copied-at');
    await meta.put(revision, 'copied-revision');
  });
}
