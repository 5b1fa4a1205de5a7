import { browser } from 'wxt/browser';

/**
 * Asks the user for permission to put copies into the downloads folder: in the click itself, before anything is awaited.
 * Chrome's worker needs a page without a window too (`offscreen`), of which it says nothing to the user.
 */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ofThisBrowser() });
}

/** Does the user let copies be put into the downloads folder? */
export function downloadsAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Gives it back. */
export async function giveDownloadsBack(): Promise<void> {
  await browser.permissions.remove({ permissions: ofThisBrowser() });
}

/** The permissions for it that this browser's manifest may ask for. */
function ofThisBrowser() {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  return (['downloads', 'offscreen'] as const).filter((one) => optional.some((name) => name === one));
}
