import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from '../../scripts/convert/english.ts';
import type { Reply } from '../../src/protocol/envelope.ts';
import type { Change, Subject } from '../../src/protocol/messages.ts';

export const NCBI = 'https://pubmed.ncbi.nlm.nih.gov/*';
export const EUROPE_PMC = 'https://europepmc.org/*';
export const PAGE = 'https://pubmed.ncbi.nlm.nih.gov/36455991/';
export const OWN_PAGE = fakeBrowser.runtime.getURL('/tags.html');
export const PMC = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6410714/';
export const NOTE = '5f0f4c4e-7c1c-4e5c-9d6c-000000000001';
export const subject: Subject = {
  ids: { pmid: '36455991' },
  source: { site: 'PubMed', page: PAGE },
  cites: [],
  citedBy: [],
};

export const executeScript = vi.fn(() => Promise.resolve([]));
export const insertCSS = vi.fn(() => Promise.resolve());
export const scripts = {
  executeScript,
  insertCSS,
  getRegisteredContentScripts: vi.fn(() => Promise.resolve<unknown[]>([])),
  registerContentScripts: vi.fn(() => Promise.resolve()),
  updateContentScripts: vi.fn(() => Promise.resolve()),
  unregisterContentScripts: vi.fn(() => Promise.resolve()),
};
export const icon = {
  setIcon: vi.fn(() => Promise.resolve()),
  setBadgeText: vi.fn(() => Promise.resolve()),
  setBadgeBackgroundColor: vi.fn(() => Promise.resolve()),
  setTitle: vi.fn(() => Promise.resolve()),
};
export const granted = new Set<string>();
export const tabs = { query: vi.fn(), create: vi.fn() };

/** A background that has just been woken. */
export async function started(): Promise<void> {
  vi.resetModules();
  const { setTextSource } = await import('../../src/ui/text.ts'); // A module of its own since the reset.
  setTextSource(english);
  const { startBackground } = await import('../../src/background/start.ts');
  startBackground();
}

/** What the background answers to a message of the page at this address. */
export async function asked(pubmargin: string, given: unknown, url = PAGE): Promise<Reply> {
  const sender = { id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: 7, incognito: false } };
  return new Promise((resolve, reject) => {
    fakeBrowser.runtime.onMessage
      .trigger({ pubmargin, request: given }, sender as never, resolve)
      .catch(reject);
  });
}
export const write = (change: Change) => asked('write', { subject, change });

/** A fresh browser with a background in it. */
export function freshBackground(): Promise<void> {
  return freshBackgroundWith({});
}

/** The same in a browser whose interfaces are otherwise. */
export async function freshBackgroundWith(more: object): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  vi.clearAllMocks();
  granted.clear();
  tabs.query.mockResolvedValue([]);
  tabs.create.mockResolvedValue({});
  const manifest = {
    host_permissions: [NCBI, 'https://pmc.ncbi.nlm.nih.gov/*'],
    optional_host_permissions: [EUROPE_PMC],
  };
  Object.assign(fakeBrowser.runtime, { getManifest: () => manifest });
  Object.assign(fakeBrowser.scripting, scripts);
  Object.assign(fakeBrowser.action, icon);
  Object.assign(fakeBrowser.tabs, tabs);
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key }); // What menus ask for themselves.
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  const event = { addListener: vi.fn() };
  Object.assign(fakeBrowser, {
    omnibox: { onInputStarted: event, onInputChanged: event, onInputEntered: event },
    downloads: undefined, // There only with the user's leave.
  });
  Object.assign(fakeBrowser.commands, { onCommand: event });
  Object.assign(fakeBrowser.contextMenus, { onClicked: event, create: vi.fn(), removeAll: vi.fn() });
  Object.assign(fakeBrowser.permissions, {
    contains: ({ origins }: { origins: string[] }) =>
      Promise.resolve(origins.every((one) => granted.has(one))),
    getAll: () => Promise.resolve({ origins: [...granted] }),
    onAdded: event,
    onRemoved: event,
  });
  Object.assign(fakeBrowser, more);
  await started();
}
