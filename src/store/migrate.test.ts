import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Migration, openMigrated } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { libraryConnection } from './open.ts';

const quiet = { blocking: () => undefined, terminated: () => undefined };
const first: Migration = (db) => {
  db.createObjectStore('a').put('kept', 1);
};
const second: Migration = (db) => {
  db.createObjectStore('b');
};
const failing: Migration = async (db, transaction) => {
  db.createObjectStore('half');
  await new Promise((resolve) => {
    transaction.objectStore('a').put('half migrated', 1).onsuccess = resolve;
  });
  throw new Error('this step is broken');
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function made(migrations: Migration[]) {
  const db = await openMigrated<{ a: { key: number; value: string } }>('test', migrations, quiet);
  const found = { version: db.version, stores: [...db.objectStoreNames], row: await db.get('a', 1) };
  db.close();
  return found;
}

describe('opening a database', () => {
  it('runs all steps on a new one, and on an older one those that it lacks', async () => {
    expect(await made([first, second])).toEqual({ version: 2, stores: ['a', 'b'], row: 'kept' });
    globalThis.indexedDB = new IDBFactory();
    await made([first]);
    expect(await made([first, second])).toEqual({ version: 2, stores: ['a', 'b'], row: 'kept' });
  });

  it('leaves the old version and its rows when a step fails, and says why', async () => {
    await made([first]);
    await expect(made([first, failing])).rejects.toMatchObject({
      code: 'internal',
      cause: { message: 'this step is broken' },
    });
    expect(await made([first])).toEqual({ version: 1, stores: ['a'], row: 'kept' });
  });

  it('refuses a library that a newer version wrote', async () => {
    await made([first, second]);
    await expect(made([first])).rejects.toMatchObject({ code: 'unsupported' });
  });
});

describe('the connection to the library', () => {
  it('gives way to a migration elsewhere', async () => {
    const connect = libraryConnection('shared');
    await connect();
    const migrated = openMigrated('shared', [...MIGRATIONS, second], quiet);
    expect((await migrated).version).toBe(MIGRATIONS.length + 1);
    await expect(connect()).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('opens once for all who ask at a time', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const connect = libraryConnection();
    const [one, two] = await Promise.all([connect(), connect()]);
    expect(two).toBe(one);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('tries again after it could not be opened', async () => {
    const connect = libraryConnection();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    await expect(connect()).rejects.toMatchObject({ code: 'quota' });
    expect((await connect()).objectStoreNames).toContain('entries');
  });
});

describe('a library that the browser does not open', () => {
  afterEach(() => void vi.useRealTimers());

  it('is waited for only so long, and is there for who asks once it opens', async () => {
    const older = await openMigrated('stuck', MIGRATIONS.slice(0, 1), quiet); // Its context is frozen: it does not close.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const open = vi.spyOn(indexedDB, 'open');
    const connect = libraryConnection('stuck');
    const refused = expect(connect()).rejects.toMatchObject({ code: 'blocked', transient: true });
    await vi.advanceTimersByTimeAsync(20_000);
    await refused;
    const asked = connect();
    older.close();
    expect((await asked).version).toBe(MIGRATIONS.length);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('may take as long as it needs to be migrated', async () => {
    const done = vi.fn();
    let isThrough = false;
    const slow: Migration = async (db) => {
      const store = db.createObjectStore('a');
      while (!isThrough) await new Promise((resolve) => (store.put('kept', 1).onsuccess = resolve));
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const step = vi.spyOn(MIGRATIONS, 'slice').mockReturnValueOnce([slow]);
    const opened = libraryConnection('slow')();
    void opened.then(done, done);
    await vi.waitFor(() => expect(step).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).not.toHaveBeenCalled();
    isThrough = true;
    expect([...(await opened).objectStoreNames]).toEqual(['a']);
  });
});

describe('the migrations', () => {
  const files = readdirSync(new URL('migrations', import.meta.url)).filter((file) => /^\d{4}-/.test(file));

  it('are numbered files without a gap, each listed and each with a test', () => {
    const steps = files.filter((file) => !file.endsWith('.test.ts'));
    expect(steps.map((file) => Number(file.slice(0, 4)))).toEqual(MIGRATIONS.map((_, at) => at + 1));
    for (const step of steps) expect(files).toContain(step.replace('.ts', '.test.ts'));
  });
});
