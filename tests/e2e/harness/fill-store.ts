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
      await own.evaluate(putRows, { store, batch: JSON.stringify(all.slice(start, start + BATCH), asText) });
    }
  }
}

/** One text is on its way much faster than thousands of objects; bytes are written in base64. */
function asText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { inBase64: Buffer.from(value).toString('base64') } : value;
}

async function putRows({ store, batch }: { store: string; batch: string }): Promise<void> {
  const fromText = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'inBase64' in value
      ? Uint8Array.from(atob(String(value.inBase64)), (character) => character.charCodeAt(0))
      : value;
  const all = JSON.parse(batch, fromText) as object[];
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not say why.'));
    });
  const db = await done(indexedDB.open('pubmargin'));
  const transaction = db.transaction(store, 'readwrite');
  const rows = transaction.objectStore(store);
  await Promise.all(all.map((row) => done(rows.put(row))));
  db.close();
}
