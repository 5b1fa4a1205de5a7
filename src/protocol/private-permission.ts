import { browser } from 'wxt/browser';

/** `storage.session`: kept in memory only, gone when the browser closes. */
const STORAGE_KEY = 'private-windows-allowed';

/** Did the user say, since the browser started, that PubMargin may write in private windows? */
export async function privateWindowsAllowed(): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.session.get(STORAGE_KEY);
  return stored[STORAGE_KEY] === true;
}

/** Does the browser run PubMargin in private windows at all? */
export function runsInPrivateWindows(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess();
}

/** The user says so: it holds until the browser closes. */
export async function allowPrivateWindows(): Promise<void> {
  await browser.storage.session.set({ [STORAGE_KEY]: true });
}

/** The user takes it back. */
export async function forbidPrivateWindows(): Promise<void> {
  await browser.storage.session.remove(STORAGE_KEY);
}
