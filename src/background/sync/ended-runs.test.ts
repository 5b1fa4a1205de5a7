import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asked, freshBackground, granted, OWN_PAGE, write } from '../../../tests/fakes/woken-background.ts';
import type { LibrarySchema } from '../../store/schema.ts';
import { switchTargetOn } from '../../store/write/targets.ts';

const ADDRESS = 'https://cloud.example.org/dav/PubMargin/';
const EMPTY_FOLDER =
  '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/dav/PubMargin/</d:href><d:propstat><d:prop>' +
  '<d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status>' +
  '</d:propstat></d:response></d:multistatus>';
const SEGMENT = /\.seg$/;

/** An empty folder of which uploads of segments never come to their end by themselves. */
const server = vi.fn((address: string, { method, signal }: RequestInit = {}) => {
  if (method === 'PROPFIND') return Promise.resolve(new Response(EMPTY_FOLDER, { status: 207 }));
  if (method !== 'PUT') return Promise.resolve(new Response(null, { status: 204 }));
  if (!SEGMENT.test(address)) return Promise.resolve(new Response(null, { status: 201 }));
  return new Promise<Response>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')));
  });
});

beforeEach(async () => {
  vi.stubGlobal('fetch', server);
  await freshBackground();
  Object.assign(fakeBrowser.permissions, { remove: () => Promise.resolve(true) });
  await write({ type: 'add-tag', name: 'rct' });
  granted.add('https://cloud.example.org/*');
  const db = await library();
  const target = { target: 'folder', kind: 'webdav', space: 'mine', device: 'abcdefghijklm' } as const;
  await switchTargetOn(db, target, { address: ADDRESS, user: 'ada', password: 'secret' });
  db.close();
});
afterEach(() => vi.unstubAllGlobals());

const own = (name: string, request: object) => asked(name, request, OWN_PAGE);
const library = () => openDB<LibrarySchema>('pubmargin');
const asks = (wanted: string) =>
  server.mock.calls.flatMap(([address, init]) => (init?.method === wanted ? [address] : []));
const uploads = () => asks('PUT').filter((address) => SEGMENT.test(address));

/** A run whose upload hangs. Gives what resolves once the run is over, and what is being uploaded. */
async function hangingRun() {
  const over = own('sync-now', {});
  await vi.waitFor(() => expect(uploads()).toHaveLength(1));
  return { over, upload: uploads()[0] };
}

it('a folder that is disconnected in the middle of a run is left at once, and nothing half done stays there', async () => {
  const { over, upload } = await hangingRun();
  expect(await own('sync-off', { target: 'folder' })).toMatchObject({ ok: true });
  expect(await over).toMatchObject({ ok: true });
  expect(asks('DELETE')).toEqual([upload]);
  const db = await library();
  const kept = ['targets', 'credentials', 'pending', 'unsent', 'remoteFiles'] as const;
  expect(await Promise.all(kept.map((store) => db.count(store)))).toEqual([0, 0, 0, 0, 0]);
  expect(await db.count('entries')).toBe(1);
  db.close();
});

it('a folder that is paused in the middle of a run keeps what was on its way for the next one', async () => {
  const { over } = await hangingRun();
  await own('sync-pause', { target: 'folder', paused: true });
  await over;
  expect(asks('DELETE')).toEqual([]);
  const db = await library();
  expect(await db.count('pending')).toBe(1);
  const runs = (await db.get('targets', 'folder'))?.runs;
  expect(runs).toMatchObject({ failures: 0, isStopped: false });
  expect(runs?.trouble).toBeUndefined();
  expect(runs?.log.at(-1)?.said).toMatch(/^ended by the user; /);
  db.close();
});

it('where everything is deleted in the middle of a run, the run ends first and none begins any more', async () => {
  const { over, upload } = await hangingRun();
  await own('delete-everything', {});
  await over;
  expect(asks('DELETE')).toEqual([upload]);
  expect(await indexedDB.databases()).toEqual([]);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
