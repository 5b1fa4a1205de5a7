import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asked, freshBackground, OWN_PAGE, subject, write } from '../../tests/fakes/woken-background.ts';
import { librarySync } from './library-sync.ts';

vi.mock('../protocol/ask.ts', async () => {
  const { asked, OWN_PAGE } = await import('../../tests/fakes/woken-background.ts');
  return { ask: (name: string, request: object) => asked(name, request, OWN_PAGE) };
});

type StorageArea = { get(key: string): Promise<object> };

beforeEach(freshBackground);
afterEach(() => void vi.restoreAllMocks());

/** A library of so many entries, as a page sees it that is opened now. */
async function libraryOf(entries: number) {
  await write({ type: 'add-tag', name: 'rct' });
  for (let pmid = 1; pmid < entries; pmid++) {
    const article = { ...subject, ids: { pmid: String(pmid) } };
    await asked('write', { subject: article, change: { type: 'add-tag', name: 'rct' } });
  }
  return librarySync();
}
const own = (name: string, request: object) => asked(name, request, OWN_PAGE);

it('is offered from the fifth entry on', async () => {
  expect(await (await libraryOf(4)).isOffered()).toBe(false);
  expect(await (await libraryOf(5)).isOffered()).toBe(true);
});

it('is not offered again once it was refused', async () => {
  const world = await libraryOf(5);
  await world.declineOffer();
  expect(await librarySync().isOffered()).toBe(false);
});

it('is not offered again once it was on, however that came about', async () => {
  const world = await libraryOf(5);
  await own('sync-browser', { on: true });
  expect(await world.isOffered()).toBe(false);
  await own('sync-browser', { on: false });
  expect(await world.isOffered()).toBe(false);
});

it('is not offered where whoever manages the browser forbids it, nor in a private window', async () => {
  const world = await libraryOf(5);
  Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
  expect(await world.isOffered()).toBe(false);
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  await fakeBrowser.storage.managed.set({ sync: false });
  expect(await world.isOffered()).toBe(false);
});

it('is offered as the page opens, or not at all, also where the browser never says what is managed', async () => {
  const world = await libraryOf(5);
  const opened = performance.now();
  vi.spyOn<StorageArea, 'get'>(browser.storage.managed, 'get').mockReturnValue(new Promise(() => undefined));
  expect(await world.isOffered()).toBe(true);
  expect(performance.now() - opened).toBeLessThan(2_000);
});
