import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as policy from './sync-policy.ts';

type StorageArea = { get(key: string): Promise<object> };

let isSyncForbidden: typeof policy.isSyncForbidden;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  await restart();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The background is started anew: what was not answered is forgotten. */
async function restart(): Promise<void> {
  vi.resetModules();
  ({ isSyncForbidden } = await import('./sync-policy.ts'));
}

/** A browser that does not say what is managed until it is told to. */
function silent(): (managed: object) => void {
  const { promise, resolve } = Promise.withResolvers<object>();
  vi.spyOn<StorageArea, 'get'>(browser.storage.managed, 'get').mockReturnValueOnce(promise);
  return resolve;
}

/** What comes of asking, once nobody waits any longer. */
async function asked(): Promise<boolean> {
  const answer = isSyncForbidden();
  await vi.advanceTimersByTimeAsync(5_000);
  return answer;
}

it('is forbidden by whoever manages the browser only', async () => {
  expect(await isSyncForbidden()).toBe(false);
  await fakeBrowser.storage.managed.set({ sync: true });
  expect(await isSyncForbidden()).toBe(false);
  await fakeBrowser.storage.managed.set({ sync: false });
  expect(await isSyncForbidden()).toBe(true);
});

it('waits some seconds for a browser that has just started', async () => {
  const say = silent();
  const answer = isSyncForbidden();
  await vi.advanceTimersByTimeAsync(4_900);
  say({ sync: false });
  expect(await answer).toBe(true);
});

it('does not wait for ever for a browser that never says what is managed, and for some seconds once only', async () => {
  silent();
  expect(await asked()).toBe(false);
  expect(await isSyncForbidden()).toBe(false);
});

it('stays as it was said last while the browser says nothing', async () => {
  await fakeBrowser.storage.managed.set({ sync: false });
  await isSyncForbidden();
  await restart();
  const say = silent();
  expect(await asked()).toBe(true);
  await fakeBrowser.storage.managed.clear();
  say({});
  await vi.advanceTimersByTimeAsync(0);
  expect(await isSyncForbidden()).toBe(false);
});

it('holds from then on where the browser says so late', async () => {
  const say = silent();
  expect(await asked()).toBe(false);
  say({ sync: false });
  await vi.advanceTimersByTimeAsync(0);
  await restart();
  silent();
  expect(await asked()).toBe(true);
});

it('can be asked by whoever has less time: what was said last holds at once', async () => {
  await fakeBrowser.storage.managed.set({ sync: false });
  await isSyncForbidden();
  await restart();
  silent();
  const answer = isSyncForbidden(500);
  await vi.advanceTimersByTimeAsync(500);
  expect(await answer).toBe(true);
});
