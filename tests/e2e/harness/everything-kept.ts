import type { OwnPages } from './library.ts';

interface OwnPage {
  chrome: { storage: Record<'local' | 'session' | 'sync', { get(): Promise<Record<string, unknown>> }> };
}

/**
 * All that the extension keeps in this browser, each thing with its place before it: settings, and the rows of every
 * store of every database. The texts in merge documents, which are bytes, can be read.
 */
export async function everythingKept(browser: OwnPages): Promise<string[]> {
  return browser.inOwnPage(async () => {
    const { storage } = (globalThis as unknown as OwnPage).chrome;
    const all: string[] = [];
    const note = (place: string, value: unknown) => {
      const readable = (_key: string, part: unknown) =>
        part instanceof Uint8Array ? new TextDecoder().decode(part) : part;
      all.push(`${place}: ${JSON.stringify(value, readable)}`);
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    for (const area of ['local', 'session', 'sync'] as const)
      for (const [key, value] of Object.entries(await storage[area].get())) note(`${area} ${key}`, value);
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames)
        for (const row of await done(db.transaction(store).objectStore(store).getAll()))
          note(`${name} ${store}`, row);
      db.close();
    }
    return all;
  }, undefined);
}
