import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openShortcutSettings, serveCommands, shortcuts } from './commands.ts';
import { createMenus, serveMenus } from './menus.ts';

const NCBI = 'https://pubmed.ncbi.nlm.nih.gov/*';
const EUROPE_PMC = 'https://europepmc.org/*';
const PAGE = { id: 7, url: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' };
const ELSEWHERE = { id: 8, url: 'https://europepmc.org/article/MED/36455991' };
const LINK = 'https://doi.org/10.1038/s41591-018-0041-7';

type Listener = (...args: unknown[]) => void;
const event = () => {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    forget: () => listeners.splice(0),
    fire: (...args: unknown[]) => {
      for (const listener of listeners) listener(...args);
    },
  };
};

const tabs = { sendMessage: vi.fn(), create: vi.fn(() => Promise.resolve({})) };
const request = vi.fn(() => Promise.resolve(true));
const scripting = { executeScript: vi.fn(), insertCSS: vi.fn() };
const onCommand = event();
const onClicked = event();
const create = vi.fn();
const removeAll = vi.fn(() => Promise.resolve());

beforeEach(() => {
  vi.clearAllMocks();
  onCommand.forget();
  onClicked.forget();
  fakeBrowser.reset();
  tabs.sendMessage.mockResolvedValue(undefined);
  request.mockResolvedValue(true);
  const manifest = { host_permissions: [NCBI], optional_host_permissions: [EUROPE_PMC] };
  Object.assign(fakeBrowser.runtime, { getManifest: () => manifest });
  Object.assign(fakeBrowser.tabs, tabs);
  Object.assign(fakeBrowser.scripting, scripting);
  Object.assign(fakeBrowser.permissions, { request });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser, {
    commands: {
      onCommand,
      getAll: () => Promise.resolve([{ name: 'add-note', shortcut: 'Alt+Shift+O' }, { name: 'add-tag' }]),
    },
    contextMenus: { create, removeAll, onClicked },
  });
});

describe('a shortcut of the browser', () => {
  beforeEach(() => serveCommands());

  it('opens the library', async () => {
    onCommand.fire('open-library', ELSEWHERE);
    const url = fakeBrowser.runtime.getURL('/library.html');
    await vi.waitFor(() => expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: `${url}#/entries` }));
    expect(tabs.sendMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['add-note', { type: 'open-panel', goal: 'new-note' }],
    ['add-tag', { type: 'open-panel', goal: 'new-tag' }],
    ['highlight-selection', { type: 'highlight-selection' }],
  ])('reaches the tab that its user is in: %s', async (command, message) => {
    onCommand.fire(command, PAGE);
    await vi.waitFor(() => expect(tabs.sendMessage).toHaveBeenCalledWith(7, message, { frameId: 0 }));
    expect(tabs.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('asks for permission in the press itself, and brings the script', async () => {
    tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    onCommand.fire('add-note', ELSEWHERE);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [EUROPE_PMC] });
    await vi.waitFor(() => expect(tabs.sendMessage).toHaveBeenCalledTimes(2));
    expect(scripting.executeScript).toHaveBeenCalledTimes(1);
  });

  it('does nothing where the user says no', async () => {
    request.mockResolvedValue(false);
    onCommand.fire('add-note', ELSEWHERE);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(tabs.sendMessage).not.toHaveBeenCalled();
  });

  it('opens the welcome page where PubMargin never is', () => {
    onCommand.fire('add-note', { id: 9, url: 'https://example.org/' });
    expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: '/welcome.html' });
    expect(request).not.toHaveBeenCalled();
  });

  it('that we do not know is nobody’s', () => {
    onCommand.fire('_execute_action', PAGE);
    expect(request).not.toHaveBeenCalled();
  });
});

describe('the shortcuts as they are', () => {
  it('are said with those that have no keys', async () => {
    expect(await shortcuts()).toEqual([
      { name: 'add-note', keys: 'Alt+Shift+O' },
      { name: 'add-tag', keys: '' },
    ]);
  });

  it('are changed where Chrome keeps them', async () => {
    await openShortcutSettings();
    expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
  });

  it('are changed where Firefox keeps them', async () => {
    const open = vi.fn(() => Promise.resolve());
    Object.assign(fakeBrowser.commands, { openShortcutSettings: open });
    await openShortcutSettings();
    expect(open).toHaveBeenCalledTimes(1);
    expect(tabs.create).not.toHaveBeenCalled();
  });
});

describe('the context menu', () => {
  beforeEach(() => serveMenus());

  it('is made anew at each install and update, on our sites alone', async () => {
    await createMenus([NCBI, EUROPE_PMC]);
    expect(removeAll.mock.invocationCallOrder[0]).toBeLessThan(create.mock.invocationCallOrder[0] ?? 0);
    expect(create.mock.calls).toMatchObject([
      [{ title: 'menuHighlight', contexts: ['selection'], documentUrlPatterns: [NCBI, EUROPE_PMC] }],
      [{ title: 'menuNoteOnLink', contexts: ['link'], documentUrlPatterns: [NCBI, EUROPE_PMC] }],
    ]);
  });

  it.each([
    [{ menuItemId: 'highlight-selection' }, { type: 'highlight-selection' }],
    [
      { menuItemId: 'note-on-link', linkUrl: LINK },
      { type: 'note-on-link', url: LINK },
    ],
  ])('tells the tab: %o', async (info, message) => {
    onClicked.fire(info, PAGE);
    await vi.waitFor(() => expect(tabs.sendMessage).toHaveBeenCalledWith(7, message, { frameId: 0 }));
  });
});
