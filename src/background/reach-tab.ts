import { browser } from 'wxt/browser';
import { askPermission, sitePageOf } from '../protocol/site-pages.ts';
import type { TabMessage } from '../protocol/tab-messages.ts';
import { tellTab } from '../protocol/tell-tab.ts';
import { injectOverlay } from './sites.ts';

/** What of a tab is needed to tell it something. */
interface ReachedTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/**
 * Tells a tab what its user just asked for by a shortcut or a menu. On our sites permission is asked for first where the
 * user has not given it or took it back; elsewhere the welcome page opens. To be called in the user's own event, before
 * anything is awaited: browsers ask for permission nowhere else.
 */
export function reachTab({ id, url }: ReachedTab, message: TabMessage): void {
  const page = url === undefined ? undefined : sitePageOf(url);
  if (id === undefined || url === undefined || page === undefined) {
    void browser.tabs.create({ url: '/welcome.html' });
    return;
  }
  // Where permission is given, nobody is asked.
  askPermission(page)
    .then((granted) => (granted ? tell(id, url, message) : undefined))
    .catch((error: unknown) => {
      console.error(`PubMargin: ${message.type} did not reach its tab.`, error);
    });
}

async function tell(tabId: number, address: string, message: TabMessage): Promise<void> {
  try {
    await tellTab(tabId, message);
  } catch {
    // No content script there yet: permission was given just now, or the tab is older than the install.
    await injectOverlay(tabId, address);
    await tellTab(tabId, message);
  }
}
