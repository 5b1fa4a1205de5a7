import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setting } from './setting.ts';

const width = setting('width', (kept) => typeof kept === 'number', 320);

beforeEach(() => fakeBrowser.reset());

it('is its fallback until the user chooses', async () => {
  expect(await width.getValue()).toBe(320);
  await width.setValue(400);
  expect(await width.getValue()).toBe(400);
});

it('is its fallback where something of another shape is kept, and leaves that alone', async () => {
  await browser.storage.local.set({ 'settings:width': 'wide' });
  expect(await width.getValue()).toBe(320);
  expect(await browser.storage.local.get('settings:width')).toEqual({ 'settings:width': 'wide' });
});

it('tells of its own changes only, until nobody listens any more', async () => {
  const life = new AbortController();
  const heard = vi.fn();
  width.onChange(heard, life.signal);
  await browser.storage.local.set({ 'settings:height': 10 });
  expect(heard).not.toHaveBeenCalled();
  await width.setValue(400);
  expect(heard).toHaveBeenCalledTimes(1);
  life.abort();
  await width.setValue(500);
  expect(heard).toHaveBeenCalledTimes(1);
});
