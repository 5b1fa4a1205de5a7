import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  asked,
  freshBackground,
  granted,
  OWN_PAGE,
  PAGE,
  write,
} from '../../../tests/fakes/woken-background.ts';
import type { LibrarySchema } from '../../store/schema.ts';
import { switchTargetOn } from '../../store/write/targets.ts';

const ADDRESS = 'https://cloud.example.org/dav/PubMargin/';
const SERVER = 'https://cloud.example.org/*';
const WHO = { user: 'ada', password: 'Ge#heim' };
const server = vi.fn<typeof fetch>();

beforeEach(async () => {
  vi.stubGlobal('fetch', server);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await freshBackground();
  await write({ type: 'add-tag', name: 'rct' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const own = (name: string, request: object) => asked(name, request, OWN_PAGE);
const inAccount = async () => Object.keys(await fakeBrowser.storage.sync.get(null));
const library = () => openDB<LibrarySchema>('pubmargin');

/** A folder that was set up before. */
async function folder(): Promise<void> {
  const db = await library();
  const target = { target: 'folder', kind: 'webdav', space: 'mine', device: 'abcdefghijklm' } as const;
  await switchTargetOn(db, target, { address: ADDRESS, ...WHO });
  db.close();
}
async function runs(target = 'folder') {
  const db = await library();
  const row = await db.get('targets', target);
  db.close();
  return row?.runs;
}

describe("the browser's own sync", () => {
  it('holds nothing before it is switched on, and rings no alarm', async () => {
    expect(await inAccount()).toEqual([]);
    expect(await fakeBrowser.alarms.get('sync')).toBeUndefined();
    await own('sync-browser', { on: true });
    await expect.poll(inAccount).toHaveLength(1);
    expect(await fakeBrowser.alarms.get('sync')).toMatchObject({ periodInMinutes: 5 });
    await own('sync-browser', { on: false });
    expect(await fakeBrowser.alarms.get('sync')).toBeUndefined();
    expect(await inAccount()).toHaveLength(1); // What other devices have of it stays.
  });

  it('takes no more room when it is switched off and on again', async () => {
    for (const on of [true, false, true]) {
      await own('sync-browser', { on });
      await expect.poll(async () => (await runs('browser'))?.doneAt !== undefined).toBe(on);
    }
    expect(await inAccount()).toHaveLength(1);
  });

  it('notes down how many files could not be read, until they can', async () => {
    await own('sync-browser', { on: true });
    await expect.poll(inAccount).toHaveLength(1);
    const [[name, value] = ['', '']] = Object.entries(await fakeBrowser.storage.sync.get(null));
    // Another device's, on its way up: its bytes are not yet what its name says.
    const foreign = name.replace(/[a-z2-7]{13}/, 'zzzzzzzzzzzzz');
    expect(foreign).not.toBe(name);
    await fakeBrowser.storage.sync.set({ [foreign]: `AAAA${String(value)}` });
    await own('sync-now', {});
    await expect.poll(async () => (await runs('browser'))?.skipped).toBe(1);
    await fakeBrowser.storage.sync.remove(foreign);
    await own('sync-now', {});
    await expect.poll(async () => (await runs('browser'))?.skipped).toBe(0);
  });

  it('rests once a folder carries everything', async () => {
    await folder();
    server.mockRejectedValue(new TypeError('offline'));
    await own('sync-browser', { on: true });
    await own('sync-now', {});
    expect(await inAccount()).toEqual([]);
  });
});

describe('a folder', () => {
  it('that refuses the password is not kept, nor is the password', async () => {
    granted.add(SERVER);
    server.mockImplementation(() => Promise.resolve(new Response('', { status: 401 })));
    const reply = await own('sync-folder', { addresses: [ADDRESS], ...WHO, passphrase: '' });
    expect(reply).toMatchObject({ ok: true, value: { verdict: 'denied', address: ADDRESS } });
    const db = await library();
    expect([await db.count('targets'), await db.count('credentials')]).toEqual([0, 0]);
    db.close();
  });

  it('that refuses it later is asked no more until the user says so, and the log holds nothing of it', async () => {
    granted.add(SERVER);
    await folder();
    server.mockImplementation(() => Promise.resolve(new Response('', { status: 401 })));
    await own('sync-now', {});
    expect(await runs()).toMatchObject({ trouble: 'denied', isStopped: true, failures: 1 });
    const asked = server.mock.calls.length;
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'sync', scheduledTime: 0 } as never);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.mock.calls.length).toBe(asked);
    await own('sync-now', {});
    expect(server.mock.calls.length).toBeGreaterThan(asked);
    const said = JSON.stringify((await runs())?.log);
    for (const secret of [WHO.password, WHO.user, 'cloud.example.org', '36455991', 'rct']) {
      expect(said).not.toContain(secret);
    }
  });

  it('is not asked once the permission for its server is gone', async () => {
    await folder();
    await own('sync-now', {});
    expect(server).not.toHaveBeenCalled();
    expect(await runs()).toMatchObject({ trouble: 'no-permission', isStopped: true });
  });

  it('that is away is tried again later, not at each alarm', async () => {
    granted.add(SERVER);
    await folder();
    server.mockRejectedValue(new TypeError('offline'));
    await own('sync-now', {});
    const after = await runs();
    expect(after).toMatchObject({ trouble: 'network', isStopped: false, failures: 1 });
    expect((after?.notBefore ?? 0) - Date.now()).toBeGreaterThan(15_000);
  });

  it("that is the user's own is no lab's: all that is private would lie open there", async () => {
    granted.add(SERVER);
    await folder();
    const wanted = { addresses: [ADDRESS], ...WHO, passphrase: '', lab: 'Vision lab' };
    expect(await own('sync-folder', wanted)).toMatchObject({ ok: true, value: { verdict: 'in-use' } });
    expect(server).not.toHaveBeenCalled();
    const db = await library();
    expect(await db.getAllKeys('targets')).toEqual(['folder']);
    db.close();
  });

  it('is not run while it is paused', async () => {
    granted.add(SERVER);
    await folder();
    await own('sync-pause', { target: 'folder', paused: true });
    await own('sync-now', {});
    expect(server).not.toHaveBeenCalled();
  });
});

it('is switched off by whoever manages the browser, also where it was on', async () => {
  granted.add(SERVER);
  await folder();
  await fakeBrowser.storage.managed.set({ sync: false });
  await own('sync-now', {});
  expect(server).not.toHaveBeenCalled();
  expect(await own('sync-browser', { on: true })).toMatchObject({
    ok: false,
    error: { code: 'unsupported' },
  });
  expect(await inAccount()).toEqual([]);
});

it('is none of the business of web pages', async () => {
  expect(await asked('sync-off', { target: 'folder' }, PAGE)).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  });
});
