import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openMigrated } from '../migrate.ts';
import { firstStores } from './0001-first-stores.ts';

it('makes the stores of the first version, with their keys and indexes', async () => {
  globalThis.indexedDB = new IDBFactory();
  const events = { blocking: () => undefined, terminated: () => undefined };
  const db = await openMigrated('first', [firstStores], events);
  const transaction = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map((name) => {
    const { keyPath, indexNames } = transaction.objectStore(name);
    return [name, keyPath, [...indexNames]];
  });
  expect(stores).toEqual([
    ['citations', 'key', []],
    ['docs', ['space', 'id'], []],
    ['entries', 'key', ['doi', 'modified', 'pmcid', 'pmid', 'tags']],
    ['history', null, ['article']],
    ['links', ['citing', 'cited'], ['cited']],
    ['meta', null, []],
    ['tags', 'key', []],
    ['targets', 'target', []],
    ['unsent', ['target', 'id'], []],
  ]);
});
