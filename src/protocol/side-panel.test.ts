import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openSidePanel } from './side-panel.ts';

const open = vi.fn<(beside?: object) => Promise<void>>();
beforeEach(() => {
  open.mockReset();
  open.mockResolvedValue();
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: undefined });
});

it('opens the side panel of Chrome in the tab’s window', async () => {
  Object.assign(fakeBrowser, { sidePanel: { open } });
  expect(await openSidePanel({ tabId: 7 })).toBe(true);
  expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
});

it('opens the sidebar of Firefox', async () => {
  Object.assign(fakeBrowser, { sidebarAction: { open } });
  expect(await openSidePanel({ windowId: 1 })).toBe(true);
  expect(open).toHaveBeenCalledExactlyOnceWith();
});

it('says so where the browser refuses, or has none', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  open.mockRejectedValue(new Error('may only be called from a user input handler'));
  Object.assign(fakeBrowser, { sidebarAction: { open } });
  expect(await openSidePanel({ windowId: 1 })).toBe(false);
  expect(warned).toHaveBeenCalled();
  warned.mockRestore();
  Object.assign(fakeBrowser, { sidebarAction: undefined });
  expect(await openSidePanel({ windowId: 1 })).toBe(false);
});
