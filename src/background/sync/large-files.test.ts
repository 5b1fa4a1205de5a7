import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  asked,
  freshBackground,
  granted,
  NOTE,
  OWN_PAGE,
  write,
} from '../../../tests/fakes/woken-background.ts';
import type { LibrarySchema } from '../../store/schema.ts';
import { switchTargetOn } from '../../store/write/targets.ts';

const FOLDER = 'https://cloud.example.org/mine/';
const MOST = 70_000;

/** What lies in the folder, and the bytes of each upload that the server called too large. */
const files = new Map<string, Uint8Array<ArrayBuffer>>();
const refused: number[] = [];

/** A server that takes no large file. */
const answer = (address: string, { method, body }: RequestInit = {}) => {
  const name = address.slice(FOLDER.length);
  return Promise.resolve(
    answered(method, name, body instanceof Uint8Array ? new Uint8Array(body) : undefined),
  );
};

function answered(method = 'GET', name = '', body = new Uint8Array()): Response {
  if (method === 'PROPFIND') return new Response(listing(), { status: 207 });
  if (method === 'PUT' && body.length > MOST) {
    refused.push(body.length);
    return new Response(null, { status: 413 });
  }
  if (method === 'PUT') files.set(name, body);
  if (method === 'DELETE') files.delete(name);
  return method === 'GET' ? new Response(files.get(name)) : new Response(null, { status: 204 });
}

function listing(): string {
  const members = [...files].map(
    ([name, { length }]) =>
      `<d:response><d:href>/mine/${name}</d:href><d:propstat><d:prop>` +
      `<d:getcontentlength>${length}</d:getcontentlength></d:prop></d:propstat></d:response>`,
  );
  return `<d:multistatus xmlns:d="DAV:">${members.join('')}</d:multistatus>`;
}

const own = (name: string, request: object) => asked(name, request, OWN_PAGE);

async function runs() {
  const db = await openDB<LibrarySchema>('pubmargin');
  const row = await db.get('targets', 'folder');
  db.close();
  return row?.runs;
}

beforeEach(async () => {
  files.clear();
  refused.length = 0;
  vi.stubGlobal('fetch', answer);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await freshBackground();
  granted.add('https://cloud.example.org/*');
  const db = await openDB<LibrarySchema>('pubmargin');
  const target = { target: 'folder', kind: 'webdav', space: 'mine', device: 'abcdefghijklm' } as const;
  await switchTargetOn(db, target, { address: FOLDER, user: 'ada', password: 'secret' });
  db.close();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a change that is too large for the server keeps nothing else waiting, and is tried again at “Sync now”', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const noise = Array.from({ length: 40_000 }, () => String.fromCharCode(0x4e00 + Math.random() * 20_000));
  await write({ type: 'save-note', note: NOTE, text: noise.join(''), author: 'Ada' });
  await write({ type: 'add-tag', name: 'rct' });
  await own('sync-now', {});
  expect(await runs()).toMatchObject({ trouble: undefined, failures: 0, tooLarge: 1 });
  expect((await runs())?.doneAt).toBeDefined();
  const tries = refused.length;
  expect(tries).toBeGreaterThan(0);
  const before = files.size;
  await write({ type: 'add-tag', name: 'large' });
  await vi.advanceTimersByTimeAsync(20_000); // After the last edit.
  await vi.waitFor(() => expect(files.size).toBeGreaterThan(before));
  expect(refused).toHaveLength(tries);
  await vi.waitFor(async () => expect(await runs()).toMatchObject({ tooLarge: 1 }));
  await own('sync-now', {});
  await vi.waitFor(() => expect(refused.length).toBeGreaterThan(tries));
});
