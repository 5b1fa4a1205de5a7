import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { asked, freshBackground, granted, OWN_PAGE, write } from '../../../tests/fakes/woken-background.ts';
import { nothingShared } from '../../store/lab-share.ts';
import type { LibrarySchema } from '../../store/schema.ts';
import { switchTargetOn } from '../../store/write/targets.ts';

const FOLDER = 'https://cloud.example.org/mine/';
const LAB = 'https://cloud.example.org/lab/';
const WHO = { user: 'ada', password: 'secret' };
const EMPTY =
  '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/</d:href><d:propstat><d:prop><d:resourcetype>' +
  '<d:collection/></d:resourcetype></d:prop></d:propstat></d:response></d:multistatus>';

/** Empty folders, in which nothing can be put. */
const server = vi.fn<typeof fetch>();
/** How uploads are answered. */
let answerPut: () => Promise<Response>;

const own = (name: string, request: object) => asked(name, request, OWN_PAGE);
const library = () => openDB<LibrarySchema>('pubmargin');
const listed = (address: string) =>
  server.mock.calls.filter(([asked, init]) => asked === address && init?.method === 'PROPFIND').length;

async function row(target: string) {
  const db = await library();
  const found = await db.get('targets', target);
  db.close();
  return found;
}

beforeEach(async () => {
  vi.stubGlobal('fetch', server);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answerPut = () => Promise.resolve(new Response(null, { status: 507 }));
  await freshBackground();
  server.mockImplementation((_address, { method } = {}) =>
    method === 'PROPFIND' ? Promise.resolve(new Response(EMPTY, { status: 207 })) : answerPut(),
  );
  await write({ type: 'add-tag', name: 'rct' });
  granted.add('https://cloud.example.org/*');
  const db = await library();
  const target = { target: 'folder', kind: 'webdav', space: 'mine', device: 'abcdefghijklm' } as const;
  await switchTargetOn(db, target, { address: FOLDER, ...WHO });
  const lab = { ...target, target: 'lab', space: 'lab', lab: nothingShared('Lab') };
  await switchTargetOn(db, lab, { address: LAB, ...WHO });
  db.close();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('what a pull took away can be undone also where nothing can be sent', async () => {
  const db = await library();
  const before = await db.get('targets', 'folder');
  if (before) await db.put('targets', { ...before, pull: { gone: 30, came: 0, undo: [] } });
  db.close();
  await own('sync-now', {});
  expect(await row('folder')).toMatchObject({ runs: { trouble: 'full' }, largePull: { gone: 30 } });
});

it('a fault of the program with one folder does not keep another from its run', async () => {
  const db = await library();
  await db.put('credentials', { target: 'folder', address: 'no address', ...WHO });
  db.close();
  await own('sync-now', {});
  expect((await row('folder'))?.runs).toMatchObject({ trouble: 'internal' });
  expect(listed(LAB)).toBe(1);
});

it('who asks for a run while edits are being sent gets one', async () => {
  let release = () => {};
  answerPut = () => new Promise((resolve) => (release = () => resolve(new Response(null, { status: 507 }))));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await write({ type: 'add-tag', name: 'large' });
  await vi.advanceTimersByTimeAsync(20_000); // After the last edit.
  await vi.waitFor(() => expect(listed(FOLDER)).toBe(1));
  await own('sync-now', { target: 'lab' });
  expect(listed(LAB)).toBe(0);
  release();
  await vi.waitFor(() => expect(listed(LAB)).toBe(1));
});

it('what was seen in a folder is known while its server is away', async () => {
  const seen = { devices: ['zzzzzzzzzzzzz'], damaged: 1, newer: true, skipped: 2, tooLarge: 3 };
  const db = await library();
  const before = await db.get('targets', 'folder');
  if (before) await db.put('targets', { ...before, runs: { ...before.runs, ...seen } });
  db.close();
  server.mockRejectedValue(new TypeError('offline'));
  await own('sync-now', {});
  expect((await row('folder'))?.runs).toMatchObject({ trouble: 'network', ...seen });
});

it('a clock that was put back does not keep a folder waiting until it is as late again', async () => {
  const db = await library();
  const before = await db.get('targets', 'folder');
  const inAYear = Date.now() + 365 * 24 * 60 * 60 * 1000;
  if (before) await db.put('targets', { ...before, runs: { ...before.runs, notBefore: inAYear } });
  db.close();
  await own('sync-now', { target: 'lab' });
  expect(listed(FOLDER)).toBe(1);
});
