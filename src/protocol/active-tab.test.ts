import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ActiveTab, followActiveTab } from './active-tab.ts';

const query = vi.fn();
const listener = vi.fn<(tab: ActiveTab | undefined) => void>();
const failed = vi.fn();
let life: AbortController;

const tab = (id: number, more: object = {}) => ({ id, windowId: 1, incognito: false, active: true, ...more });
const activated = (tabId: number, windowId: number) =>
  fakeBrowser.tabs.onActivated.trigger({ tabId, windowId });
const updated = (tabId: number, change: object) =>
  fakeBrowser.tabs.onUpdated.trigger(tabId, change, tab(tabId) as never);
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser.tabs, { query });
  query.mockResolvedValue([tab(7, { url: 'https://pubmed.ncbi.nlm.nih.gov/1/' })]);
  life = new AbortController();
  followActiveTab(listener, failed, life.signal);
  await settled();
});

describe('following the active tab of the own window', () => {
  it('begins with the one that is active', () => {
    expect(query).toHaveBeenCalledExactlyOnceWith({ active: true, currentWindow: true });
    expect(listener).toHaveBeenCalledExactlyOnceWith({
      id: 7,
      windowId: 1,
      url: 'https://pubmed.ncbi.nlm.nih.gov/1/',
      isPrivate: false,
    });
  });

  it('goes on when another tab is activated, and not when that is in another window', async () => {
    query.mockResolvedValue([tab(8, { incognito: true })]);
    await activated(20, 2);
    await settled();
    expect(listener).toHaveBeenCalledTimes(1);
    await activated(8, 1);
    await settled();
    expect(listener).toHaveBeenLastCalledWith({ id: 8, windowId: 1, url: undefined, isPrivate: true });
  });

  it('looks again when the tab has loaded another page, or its address has changed', async () => {
    await updated(7, { status: 'loading' });
    await updated(9, { status: 'complete' });
    await settled();
    expect(listener).toHaveBeenCalledTimes(1);
    await updated(7, { status: 'complete' });
    await settled();
    await updated(7, { url: 'https://europepmc.org/article/MED/1' });
    await settled();
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('ends with its page', async () => {
    life.abort();
    await activated(8, 1);
    await settled();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('says when the browser cannot be asked', async () => {
    query.mockRejectedValue(new Error('no window'));
    await activated(8, 1);
    await settled();
    expect(failed).toHaveBeenCalledTimes(1);
  });
});
