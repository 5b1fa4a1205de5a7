import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  asked,
  freshBackground,
  NOTE,
  OWN_PAGE,
  started,
  write,
} from '../../tests/fakes/woken-background.ts';
import { gunzip } from '../backup/gzip.ts';
import { readPubMarginJson } from '../exchange/pubmargin-json-reading.ts';
import { streamPieces } from '../lib/stream-pieces.ts';
import { dayOf } from '../store/backups/generations.ts';
import { addBackUp, backUpFile, listBackUps } from '../store/backups/backups.ts';

const START = new Date(2026, 10, 22, 9).getTime();
const HOUR = 60 * 60 * 1000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  await freshBackground();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0', host_permissions: [] }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What the alarm does; as the background that is awake has it. */
async function backUp(): Promise<void> {
  const { backUpDaily } = await import('./backups.ts');
  await backUpDaily();
}
async function unfinished(): Promise<number> {
  await listBackUps(); // The database is there.
  const db = await openDB('pubmargin-backups');
  const rows = (await db.getAll('back-ups')) as { isWhole: boolean }[];
  db.close();
  return rows.filter(({ isWhole }) => !isWhole).length;
}
const days = async () => (await listBackUps()).map(({ at }) => dayOf(new Date(at)));
const note = (text: string) => write({ type: 'save-note', note: NOTE, text, author: '' });

it('asks the browser to be woken once an hour, and not anew at each waking', async () => {
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('copies')).toBeDefined());
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  await started();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(create).not.toHaveBeenCalled();
});

it('backs up once a day, when something changed', async () => {
  await backUp();
  expect(await listBackUps()).toEqual([]);
  await note('one');
  await backUp();
  expect(await listBackUps()).toMatchObject([{ entries: 1, revision: 1 }]);
  vi.setSystemTime(START + 2 * HOUR);
  await note('two');
  await backUp();
  expect(await listBackUps()).toHaveLength(1);
  vi.setSystemTime(START + 24 * HOUR);
  await backUp();
  expect(await listBackUps()).toHaveLength(2);
  vi.setSystemTime(START + 48 * HOUR);
  await backUp();
  expect(await listBackUps()).toHaveLength(2);
});

it('makes one a day also where the clock was wrong once', async () => {
  vi.setSystemTime(START + 1_000 * 24 * HOUR);
  await note('one');
  await backUp();
  vi.setSystemTime(START);
  await note('two');
  await backUp();
  await note('three');
  await backUp();
  expect(await listBackUps()).toHaveLength(2);
});

it('is not there when what was written down is not what was made', async () => {
  await note('one');
  const write = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
    this: IDBObjectStore,
    row: object,
  ) {
    return this.add({ ...row, file: new Blob(['half']) });
  });
  await expect(backUp()).rejects.toThrow();
  expect(write).toHaveBeenCalled();
  expect(await listBackUps()).toEqual([]);
});

it.each(['alarm', 'start'])('looks after it at each %s', async (what) => {
  await note('one');
  if (what === 'start') await fakeBrowser.runtime.onStartup.trigger();
  else await fakeBrowser.alarms.onAlarm.trigger({ name: 'copies', scheduledTime: START } as never);
  await vi.waitFor(async () => expect(await listBackUps()).toHaveLength(1));
});

it('keeps the whole library, compressed', async () => {
  await note('Large trial');
  await backUp();
  const [made] = await listBackUps();
  const file = await backUpFile(made?.id ?? -1);
  expect(file.size).toBe(made?.bytes);
  const ids: string[] = [];
  for await (const documents of readPubMarginJson(streamPieces(gunzip(file)))) {
    ids.push(...documents.map(({ id }) => id));
  }
  expect(ids.sort()).toEqual(['c:36455991', 'e:36455991', 'n:36455991']);
});

it('outlives the library itself', async () => {
  await note('one');
  await backUp();
  await started(); // The other worker's connection is not asked to close by the fake disk.
  await deleteDB('pubmargin', { blocked: () => undefined });
  expect(await listBackUps()).toHaveLength(1);
});

it('lets older ones go by generation only once a new one is whole', async () => {
  for (let day = 30; day > 0; day--) {
    vi.setSystemTime(START - day * 24 * HOUR);
    await note(`day ${day}`);
    await backUp();
  }
  const before = await listBackUps();
  expect(before.length).toBeLessThan(14);
  vi.setSystemTime(START);
  await note('now');
  const broken = vi.spyOn(globalThis, 'DecompressionStream').mockImplementation(function () {
    return new CompressionStream('gzip'); // What is read back is nonsense.
  });
  await expect(backUp()).rejects.toThrow();
  expect(await listBackUps()).toEqual(before);
  expect(await unfinished()).toBe(0);
  broken.mockRestore();
  await backUp();
  expect(await days()).toEqual([
    ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
    ...['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31'],
  ]);
});

it('counts one that a killed worker left unfinished for nothing, and clears it away with the next', async () => {
  await note('one');
  await addBackUp({ at: START - HOUR, revision: 1, entries: 1 }, new Blob(['half']));
  expect(await listBackUps()).toEqual([]);
  await backUp();
  expect(await listBackUps()).toHaveLength(1);
  expect(await unfinished()).toBe(0);
});

it('makes and deletes one when an own page asks, not otherwise', async () => {
  await note('one');
  expect(await asked('back-up', {})).toMatchObject({ ok: false });
  expect(await asked('back-up', {}, OWN_PAGE)).toMatchObject({ ok: true });
  const [made] = await listBackUps();
  expect(await asked('delete-back-up', { id: made?.id }, OWN_PAGE)).toMatchObject({ ok: true });
  expect(await listBackUps()).toEqual([]);
});
