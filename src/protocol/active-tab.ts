import { browser } from 'wxt/browser';

/** The tab that one of our own pages (popup, side panel) stands beside. */
export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** Known where PubMargin has permission for the site, or the user opened the popup there. */
  readonly url: string | undefined;
  readonly isPrivate: boolean;
}

/**
 * Calls the listener with the active tab of this page's window, now and whenever another one becomes active or what it
 * shows changes, until the signal aborts; undefined where there is none.
 */
export function followActiveTab(
  listener: (tab: ActiveTab | undefined) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): void {
  let active: ActiveTab | undefined;
  let asking = 0;
  const look = (): void => {
    const now = ++asking;
    activeTab().then((tab) => {
      if (signal.aborted || now !== asking) return;
      active = tab;
      listener(tab);
    }, onError);
  };
  const activated = ({ windowId }: { windowId: number }): void => {
    if (!active || windowId === active.windowId) look();
  };
  const updated = (tabId: number, { status, url }: { status?: string; url?: string }): void => {
    if (tabId === active?.id && (status === 'complete' || url !== undefined)) look();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    },
    { once: true },
  );
  look();
}

/** The active tab of this page's window. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, isPrivate: tab.incognito };
}

/** Opens an address in the tab, in place of what it shows. */
export async function openInTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}
