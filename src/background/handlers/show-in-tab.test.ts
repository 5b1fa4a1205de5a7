import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showInTab } from './show-in-tab.ts';

const sites = vi.hoisted(() => ({ injectOverlay: vi.fn(() => Promise.resolve()) }));
vi.mock('../sites.ts', () => sites);

const get = vi.fn();
const contains = vi.fn<() => Promise<boolean>>();
beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  const manifest = { host_permissions: ['https://pubmed.ncbi.nlm.nih.gov/*'] };
  Object.assign(fakeBrowser.runtime, { getManifest: () => manifest });
  Object.assign(fakeBrowser.tabs, { get });
  Object.assign(fakeBrowser.permissions, { contains });
  contains.mockResolvedValue(true);
});

it('shows PubMargin in a tab of one of its sites', async () => {
  const url = 'https://pubmed.ncbi.nlm.nih.gov/1/';
  get.mockResolvedValue({ id: 7, url });
  await showInTab({ tab: 7 });
  expect(sites.injectOverlay).toHaveBeenCalledExactlyOnceWith(7, url);
});

it('leaves what looks like a proxy alone without permission', async () => {
  contains.mockResolvedValue(false);
  get.mockResolvedValue({ id: 7, url: 'https://pubmed-ncbi-nlm-nih-gov.evil.example/1/' });
  await expect(showInTab({ tab: 7 })).rejects.toMatchObject({ code: 'invalid' });
  expect(sites.injectOverlay).not.toHaveBeenCalled();
});

it.each(['https://evil.example/pubmed.ncbi.nlm.nih.gov/1/', 'chrome://version/', undefined])(
  'leaves other tabs alone: %s',
  async (url) => {
    get.mockResolvedValue({ id: 7, url });
    await expect(showInTab({ tab: 7 })).rejects.toMatchObject({ code: 'invalid' });
    expect(sites.injectOverlay).not.toHaveBeenCalled();
  },
);
