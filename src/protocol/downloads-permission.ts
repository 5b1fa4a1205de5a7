import { browser } from 'wxt/browser';

/**
 * Asks the user for leave to put copies into the downloads folder: in the click itself, before anything is awaited.
 * Chrome's worker needs a page without a window too (`offscreen`), of which it says nothing to the user.
 */
export function requestDownloads(): Promise<boolean> {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  const wanted = (['downloads', 'offscreen'] as const).filter((one) => optional.some((name) => name === one));
  return browser.permissions.request({ permissions: wanted });
}

/** Does the user let copies be put into the downloads folder? */
export function downloadsAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}
