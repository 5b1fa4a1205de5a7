import { browser } from 'wxt/browser';
import type { TabMessage } from '../protocol/tab-messages.ts';
import { openLibrary } from './open-library.ts';
import { reachTab } from './reach-tab.ts';

/** What each shortcut of the manifest (wxt.config.ts) tells its tab; `_execute_action` opens the popup by itself. */
const COMMANDS = new Map<string, TabMessage>([
  ['add-note', { type: 'open-panel', goal: 'new-note' }],
  ['add-tag', { type: 'open-panel', goal: 'new-tag' }],
  ['highlight-selection', { type: 'highlight-selection' }],
]);

/** What opens the library: without keys until the user gives it some, since Chrome suggests no more than four. */
const OPEN_LIBRARY = 'open-library';

/** Serves the browser's own shortcuts, which work wherever the focus is. Register it in the first tick. */
export function serveCommands(): void {
  if (!hasCommands()) return;
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN_LIBRARY) void openLibrary();
    const message = COMMANDS.get(command);
    if (message && tab) reachTab(tab, message);
  });
}

/** A shortcut of the browser's own, as the user has it now. */
export interface Shortcut {
  /** As in the manifest. */
  readonly name: string;
  /** As the browser writes it ("Alt+Shift+O", "⌃⇧O"); '' where there is none. */
  readonly keys: string;
}

/** The browser's own shortcuts of PubMargin, in the manifest's order. None where the browser has no such thing. */
export async function shortcuts(): Promise<Shortcut[]> {
  if (!hasCommands()) return [];
  const all = await browser.commands.getAll();
  return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the place where the browser lets its user change them: pages cannot link to it. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser;
  if (opensSettings(commands)) await commands.openShortcutSettings();
  // Chrome has an address for it that only extensions may open.
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Firefox' way: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings */
function opensSettings(commands: object): commands is { openShortcutSettings(): Promise<void> } {
  return 'openShortcutSettings' in commands;
}

/** Firefox for Android has no shortcuts. */
function hasCommands(): boolean {
  return 'commands' in browser;
}
