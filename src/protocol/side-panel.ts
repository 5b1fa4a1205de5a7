import { browser } from 'wxt/browser';

/** What the user acted on: its window is where the panel opens. */
export type Beside = { tabId: number } | { windowId: number };

/** Firefox' way: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction */
interface WithSidebar {
  sidebarAction: { open(): Promise<void> };
}

/**
 * Opens the browser's side panel with ours in it. Call it before anything is awaited: browsers take it only from what
 * the user does. Resolves to false where this browser has none, or does not open it from here (Firefox, from a click
 * in a page).
 */
export async function openSidePanel(beside: Beside): Promise<boolean> {
  try {
    if (hasSidebar(browser)) await browser.sidebarAction.open();
    // Absent on Firefox for Android; the polyfill passes it through as it is.
    else if (hasSidePanel(browser)) await browser.sidePanel.open(beside);
    else return false;
    return true;
  } catch (error) {
    console.warn('PubMargin: the browser did not open the side panel.', error);
    return false;
  }
}

function hasSidePanel(api: object): boolean {
  return 'sidePanel' in api && api.sidePanel !== undefined;
}

function hasSidebar(api: object): api is WithSidebar {
  return 'sidebarAction' in api && api.sidebarAction !== undefined;
}
