import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { DBSchema } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { openMigrated } from '../migrate.ts';
import { readCopies } from '../read/copies.ts';
import type { LibrarySchema } from '../schema.ts';
import { firstStores } from './0001-first-stores.ts';
import { namedArticles } from './0002-named-articles.ts';
import { filesInAndOut } from './0003-files-in-and-out.ts';

interface OlderSchema extends DBSchema {
  entries: { key: string; value: object };
}
const quiet = { blocking: () => undefined, terminated: () => undefined };
const BEFORE = [firstStores, namedArticles];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('counts the notes of an older library, of which there is no copy yet, and makes room for files', async () => {
  const older = await openMigrated<OlderSchema>('pubmargin', BEFORE, quiet);
  await older.put('entries', { key: 'pmid:1', notes: [{}, {}] });
  await older.put('entries', { key: 'pmid:2', notes: [{}] });
  await older.put('entries', { key: 'pmid:3', notes: 'none' });
  older.close();
  const db = await openMigrated<LibrarySchema>('pubmargin', [...BEFORE, filesInAndOut], quiet);
  expect(await readCopies(db.transaction('meta').store)).toEqual({
    notes: 3,
    at: undefined,
    isBehind: false,
  });
  await db.put('staged', { file: 1, id: 't:1', state: Uint8Array.of(1) });
  expect(await db.getAllKeys('staged')).toEqual([[1, 't:1']]);
  db.close();
});
