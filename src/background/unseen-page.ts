import { browser } from 'wxt/browser';

/** Chrome's way to a page without a window: https://developer.chrome.com/docs/extensions/reference/api/offscreen */
interface WithOffscreen {
  offscreen: {
    createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
    hasDocument(): Promise<boolean>;
  };
}

/** Has this browser pages without a window? A background that is a page itself needs none. */
export function hasUnseenPages(): boolean {
  return offscreen() !== undefined;
}

/**
 * Opens a page of ours that nobody sees, in place of the last one: in Chrome, whose worker has no object URLs, a document
 * without a window; elsewhere a frame in the background's own page. `why`: for the browser.
 */
export async function openUnseenPage(url: string, why: string): Promise<void> {
  await closeUnseenPage();
  const pages = offscreen();
  if (pages) {
    await pages.createDocument({ url, reasons: ['BLOBS'], justification: why });
    return;
  }
  const frame = document.createElement('iframe');
  frame.src = url;
  document.body.append(frame);
}

/** Closes it; nothing to do where there is none. */
export async function closeUnseenPage(): Promise<void> {
  const pages = offscreen();
  if (await pages?.hasDocument()) await pages?.closeDocument();
  if (!pages && 'document' in globalThis) document.querySelector('iframe')?.remove();
}

function offscreen(): WithOffscreen['offscreen'] | undefined {
  const api: object = browser;
  return hasOffscreen(api) ? api.offscreen : undefined;
}

function hasOffscreen(api: object): api is WithOffscreen {
  return 'offscreen' in api && api.offscreen !== undefined;
}
