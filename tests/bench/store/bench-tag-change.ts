import { deleteDB, unwrap } from 'idb';
import { equalityDeep } from 'lib0/function';
import { ClientIds } from '../../../src/entry/client-ids.ts';
import type { TagChange } from '../../../src/entry/tag-change.ts';
import { libraryConnection } from '../../../src/store/open.ts';
import type { LibraryDb } from '../../../src/store/schema.ts';
import { changeTag } from '../../../src/store/write/change-tag.ts';
import { undoChange } from '../../../src/store/write/undo.ts';
import type { Library } from '../../../src/store/write/writing.ts';
import { growTaggedLibrary, TAGS } from './tagged-library.ts';

const NAME = 'bench-tags';
const SEED = 20_260_301;
const RUNS = 5;

/** One change of a tag: medians in milliseconds. */
export interface TagChangeRow {
  change: TagChange['type'];
  entries: number;
  /** How many rows it wrote and removed, in all stores. */
  rows: number;
  ms: number;
  undoMs: number;
  /** The same rows read and written through the browser's own API, in the same stores, in one strict transaction. */
  rawMs: number;
  rawUndoMs: number;
  /** How often it told how far it had come. */
  reports: number;
}

/**
 * Times the rename, merge and delete of a tag on so many entries, in a library of twice as many, and their undo, beside
 * raw rewrites of the same rows. Throws when a change that is cut off leaves anything behind, or when an undo does not
 * bring back exactly what was there. Needs nothing but `indexedDB`; run it in the extension's worker.
 */
export async function benchTagChanges(entries: number): Promise<TagChangeRow[]> {
  await deleteDB(NAME);
  const db = await libraryConnection(NAME)();
  const library: Library = { db, clients: new ClientIds(), excerpt: (text) => text.slice(0, 160) };
  try {
    await growTaggedLibrary(db, { entries: entries * 2, tagged: entries, seed: SEED });
    const rows: TagChangeRow[] = [];
    for (const change of [
      { type: 'rename', name: 'large' },
      { type: 'merge', into: TAGS.other },
      { type: 'delete' },
    ] as const) {
      rows.push(await benchChange(library, change, entries / 2));
    }
    return rows;
  } finally {
    db.close();
    await deleteDB(NAME);
  }
}

async function benchChange(library: Library, change: TagChange, cutAt: number): Promise<TagChangeRow> {
  const { db } = library;
  const before = await everything(db);
  await expectAllOrNothing(library, change, before, cutAt);
  let reports = 0;
  const once = await changeTag(library, TAGS.big, change, () => reports++);
  const changed = await everything(db);
  await undoChange(library, once.value.undo ?? -1);
  const undone = await everything(db);
  expectSame(before, undone);
  const [there, back] = [rewrites(before, changed), rewrites(changed, undone)];

  const times = { ours: [] as number[], undo: [] as number[], raw: [] as number[], rawUndo: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    await db.clear('history');
    const ours = await timed(() => changeTag(library, TAGS.big, change, () => undefined));
    times.ours.push(ours.ms);
    times.undo.push((await timed(() => undoChange(library, ours.value.value.undo ?? -1))).ms);
    await db.clear('history');
    times.raw.push((await timed(() => rewrite(db, there))).ms);
    times.rawUndo.push((await timed(() => rewrite(db, back))).ms);
  }
  expectSame(before, await everything(db));
  return {
    change: change.type,
    entries: once.value.entries,
    rows: there.length,
    reports,
    ms: median(times.ours),
    undoMs: median(times.undo),
    rawMs: median(times.raw),
    rawUndoMs: median(times.rawUndo),
  };
}

type StoreName = (typeof STORES)[number];
const STORES = ['entries', 'docs', 'tags', 'citations', 'links', 'history', 'meta'] as const;
/** What the user sees: documents remember what was undone, and so does the history. */
const SHOWN = ['entries', 'tags', 'citations', 'links'] as const;

/** Every row of every store, by store and key as text. */
type Everything = Map<string, { store: StoreName; key: IDBValidKey; value: unknown }>;

async function everything(db: LibraryDb): Promise<Everything> {
  const all: Everything = new Map();
  for (const store of STORES) {
    const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
    for (const [at, key] of keys.entries()) {
      all.set(`${store} ${JSON.stringify(key)}`, { store, key, value: values[at] });
    }
  }
  return all;
}

function expectSame(before: Everything, after: Everything): void {
  const shown = (all: Everything) =>
    new Map([...all].filter(([, { store }]) => SHOWN.some((one) => one === store)));
  const [a, b] = [shown(before), shown(after)];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (!equalityDeep(readable(a.get(key)?.value), readable(b.get(key)?.value))) {
      throw new Error(`The undo did not bring back exactly what was there: ${key}.`);
    }
  }
}

/** Without fields that say nothing, nor a tag that is on nothing. */
function readable(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'count' in value && value.count === 0) return undefined;
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

async function expectAllOrNothing(
  library: Library,
  change: TagChange,
  before: Everything,
  cutAt: number,
): Promise<void> {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
    ?.value as IDBObjectStore['put'];
  let rows = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    if (++rows === cutAt) this.transaction.abort();
    return put.apply(this, row);
  };
  try {
    await changeTag(library, TAGS.big, change);
    throw new RangeError('A change that was cut off ended well.');
  } catch (error) {
    if (error instanceof RangeError) throw error;
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  const after = await everything(library.db);
  if (before.size !== after.size) throw new Error('A change that was cut off left something behind.');
  expectSame(before, after);
}

type Rewrite = { store: StoreName; key: IDBValidKey; value: unknown };

/** What makes one state of the library of another: rows to write, and rows to remove (their value undefined). */
function rewrites(from: Everything, to: Everything): Rewrite[] {
  const written = [...to].filter(([name, { value }]) => !equalityDeep(from.get(name)?.value, value));
  const removed = [...from].filter(([name]) => !to.has(name));
  return [
    ...written.map(([, row]) => row),
    ...removed.map(([, { store, key }]) => ({ store, key, value: undefined })),
  ];
}

/** Reads and writes these rows, through the browser's own API, in one strict transaction. */
function rewrite(db: LibraryDb, rows: readonly Rewrite[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = unwrap(db).transaction([...STORES], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The raw rewrite failed.'));
    for (const { store, key, value } of rows) {
      const rows = transaction.objectStore(store);
      rows.get(key);
      if (value === undefined) rows.delete(key);
      else if (rows.keyPath === null) rows.put(value, key);
      else rows.put(value);
    }
  });
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
