import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserSyncRoom, browserSyncTarget } from './browser-sync-target.ts';

let now = Date.now();

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'] });
  // The pace is that of the whole worker, so of all of these tests.
  vi.setSystemTime((now += 600_000));
  return () => vi.useRealTimers();
});

it('gives back what was put, and lists it with its size', async () => {
  const target = browserSyncTarget();
  for (const length of [0, 1, 2, 3, 6_075]) {
    await target.put(
      `f${length}`,
      Uint8Array.from({ length }, (_, at) => at % 256),
    );
    expect((await target.get(`f${length}`)).length).toBe(length);
  }
  expect(await target.list()).toEqual([0, 1, 2, 3, 6_075].map((size) => ({ name: `f${size}`, size })));
  await target.remove('f0');
  await target.remove('f0');
  await expect(target.get('f0')).rejects.toMatchObject({ kind: 'missing' });
});

it('does not see what is no file', async () => {
  await fakeBrowser.storage.sync.set({ choice: { x: 1 }, word: 'no base64!', number: 4 });
  expect(await browserSyncTarget().list()).toEqual([]);
  await expect(browserSyncTarget().get('word')).rejects.toMatchObject({ kind: 'missing' });
});

it('refuses what an item has no room for, before the browser does', async () => {
  await expect(browserSyncTarget().put('a', new Uint8Array(6_076))).rejects.toMatchObject({
    kind: 'too-large',
  });
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
});

it('says when the browser would be asked too often, whichever run asks', async () => {
  for (let left = 60; left > 0; left--) await browserSyncTarget().put('a', new Uint8Array(3));
  await expect(browserSyncTarget().put('b', new Uint8Array(3))).rejects.toMatchObject({ kind: 'busy' });
  vi.setSystemTime(Date.now() + 60_000);
  await browserSyncTarget().put('b', new Uint8Array(3));
});

it('says what the browser says in kinds', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(
    new Error('Resource::kQuotaBytes quota exceeded'),
  );
  await expect(browserSyncTarget().put('a', new Uint8Array(3))).rejects.toMatchObject({ kind: 'full' });
});

it('does not wait for ever for a browser that says nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.spyOn(fakeBrowser.storage.sync, 'get').mockReturnValueOnce(new Promise<never>(() => undefined) as never);
  const listing = expect(browserSyncTarget().list()).rejects.toMatchObject({ kind: 'broken' });
  await vi.advanceTimersByTimeAsync(30_000);
  await listing;
});

it('measures how much room is used', async () => {
  await browserSyncTarget().put('abc', new Uint8Array(6));
  expect(await browserSyncRoom()).toEqual({ used: 3 + 10, most: 102_400 });
});
