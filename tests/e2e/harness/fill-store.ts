import type { Page } from 'playwright-core';
import type { LibrarySchema } from '../../../src/store/schema.ts';

/** Rows of some stores of the library, by the stores' names. */
export type StoreRows = Partial<Record<keyof LibrarySchema & string, readonly object[]>>;

/** So many rows go to the browser at once. */
const BATCH = 2_000;

/**
 * Writes rows into the library as they are, from a page of the extension's own that has opened it: thousands of entries
 * by messages would take minutes. Says nothing to other pages.
 */
export async function fillStore(own: Page, rows: StoreRows): Promise<void> {
  for (const [store, all = []] of Object.entries(rows)) {
    for (let start = 0; start < all.length; start += BATCH) {
      await own.evaluate(putRows, { store, batch: all.slice(start, start + BATCH) });
    }
  }
}

async function putRows({ store, batch }: { store: string; batch: readonly object[] }): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not say why.'));
    });
  const db = await done(indexedDB.open('pubmargin'));
  const transaction = db.transaction(store, 'readwrite');
  const rows = transaction.objectStore(store);
  await Promise.all(batch.map((row) => done(rows.put(row))));
  db.close();
}
