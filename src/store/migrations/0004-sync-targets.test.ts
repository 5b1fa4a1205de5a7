import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { newSpaceKey } from '../../sync/remote/space-key.ts';
import { openMigrated } from '../migrate.ts';
import type { LibrarySchema } from '../schema.ts';
import { firstStores } from './0001-first-stores.ts';
import { namedArticles } from './0002-named-articles.ts';
import { filesInAndOut } from './0003-files-in-and-out.ts';
import { syncTargets } from './0004-sync-targets.ts';

const quiet = { blocking: () => undefined, terminated: () => undefined };
const BEFORE = [firstStores, namedArticles, filesInAndOut];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('makes room for targets, and leaves the library as it is', async () => {
  const older = await openMigrated<LibrarySchema>('pubmargin', BEFORE, quiet);
  await older.put('docs', { space: 'mine', id: 't:1', state: Uint8Array.of(1), revision: 7 });
  older.close();
  const db = await openMigrated<LibrarySchema>('pubmargin', [...BEFORE, syncTargets], quiet);
  expect(await db.getAll('docs')).toEqual([
    { space: 'mine', id: 't:1', state: Uint8Array.of(1), revision: 7 },
  ]);
  const transaction = db.transaction(['remoteFiles', 'pending', 'credentials']);
  const paths = [...transaction.objectStoreNames].map((name) => transaction.objectStore(name).keyPath);
  expect(paths).toEqual(['target', 'target', ['target', 'name']]);
  db.close();
});

it('keeps a key that nobody can read out', async () => {
  const { id, key, file } = await newSpaceKey('korrekt häst batteri');
  const db = await openMigrated<LibrarySchema>('pubmargin', [...BEFORE, syncTargets], quiet);
  const folder = { target: 'one', address: 'https://cloud.example.org/', user: 'ada', password: 'app' };
  await db.put('credentials', { ...folder, keys: [{ id, key, file }] });
  const kept = (await db.get('credentials', 'one'))?.keys?.[0]?.key;
  expect(kept?.extractable).toBe(false);
  const way = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const sealed = await crypto.subtle.encrypt(way, key, Uint8Array.of(1, 2));
  expect(kept && new Uint8Array(await crypto.subtle.decrypt(way, kept, sealed))).toEqual(Uint8Array.of(1, 2));
  db.close();
});
