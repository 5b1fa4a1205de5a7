// Plain JavaScript: set-up runs this on any Node from 20 on, before a dependency is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Command names on the PATH, the preferred one first. Branded Chrome is not here: 137 and later ignore --load-extension. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Where installers put them on macOS and Windows. */
const USUAL_PLACES = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows('Chromium\\Application\\chrome.exe'),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ...windows('Mozilla Firefox\\firefox.exe'),
  ],
};

/** The variable that names a browser's program outright. */
export const PATH_VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * The absolute path of an installed browser that takes an unpacked extension: what CHROMIUM_PATH or FIREFOX_PATH
 * names, else the first found on the PATH, else in the usual places; undefined where there is none.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const named = process.env[PATH_VARIABLE[name]];
  if (named) return runnable(named) ? named : undefined;
  return COMMANDS[name].map(findOnPath).find(Boolean) ?? USUAL_PLACES[name].find(runnable);
}

/**
 * The absolute path of a command on the PATH, or of a server, which is on root's PATH alone; undefined where there is none.
 * @param {string} command
 * @returns {string | undefined}
 */
export function findOnPath(command) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, '/usr/sbin'].map((folder) => join(folder, command + suffix)).find(runnable);
}

/**
 * @param {string} inside
 * @returns {string[]}
 */
function windows(inside) {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.flatMap((root) => (root ? [join(root, inside)] : []));
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
