import { beforeEach, expect, it } from 'vitest';
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
