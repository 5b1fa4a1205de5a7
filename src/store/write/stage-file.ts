import type { LibraryDb } from '../schema.ts';

/** How long a file that was opened waits for the user's word. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/**
 * Puts documents of a file aside until it is merged in one step: a whole file is more than one message may carry. `file`
 * is when opening it began, milliseconds since 1970. What waited for a day goes.
 */
export async function stageDocuments(
  db: LibraryDb,
  file: number,
  documents: readonly { id: string; state: Uint8Array }[],
): Promise<void> {
  const transaction = db.transaction('staged', 'readwrite');
  await Promise.all([
    transaction.store.delete(IDBKeyRange.upperBound([file - KEPT_FOR, []])),
    ...documents.map(({ id, state }) => transaction.store.put({ file, id, state })),
    transaction.done,
  ]);
}

/** Forgets a file that is not to be merged after all. */
export async function forgetStaged(db: LibraryDb, file: number): Promise<void> {
  await db.delete('staged', IDBKeyRange.bound([file], [file, []]));
}
