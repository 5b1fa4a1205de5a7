import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import type { Asker } from '../protocol/answer.ts';
import type { Request } from '../protocol/messages.ts';
import { injectOverlay } from './sites.ts';

const COLOURED = { 16: '/icon/16.png', 32: '/icon/32.png' };
const GREY = { 16: '/icon/grey-16.png', 32: '/icon/grey-32.png' };
/** PubMed's own blue: badge text in white has 7.6:1 on it. */
const BADGE_GROUND = '#20558a';

/**
 * Shows on the asking tab's icon what is kept about its page: a number for notes, a dot for tags, "!" where the page
 * could not be read, grey where there is nothing to read. Browsers forget it themselves when the tab goes elsewhere.
 */
export async function showPageStatus(
  { status, tags, notes }: Request<'page-status'>,
  { tabId }: Pick<Asker, 'tabId'>,
): Promise<void> {
  if (tabId === undefined) return;
  const text = status === 'unreadable' ? '!' : notes > 0 ? String(notes) : tags > 0 ? '•' : '';
  await Promise.all([
    browser.action.setIcon({ tabId, path: status === 'nothing' ? GREY : COLOURED }),
    browser.action.setBadgeText({ tabId, text: status === 'nothing' ? '' : text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_GROUND }),
  ]);
}

/**
 * A click on the toolbar button opens the panel on the sites of `pages`, asking for leave first where the user has not
 * given it or took it back, and the welcome page elsewhere. Register it in the first tick.
 */
export function openOnClick(pages: readonly string[]): void {
  const patterns = pages.map((page) => ({ page, pattern: new MatchPattern(page) }));
  browser.action.onClicked.addListener(({ id, url }) => {
    const site = url && patterns.find(({ pattern }) => pattern.includes(url));
    if (!site || id === undefined) {
      void browser.tabs.create({ url: '/welcome.html' });
      return;
    }
    // Before anything is awaited: browsers take this from a click only. Where leave is given, nobody is asked.
    void browser.permissions.request({ origins: [site.page] }).then(async (granted) => {
      if (granted) await openPanel(id, url);
    });
  });
}

async function openPanel(tabId: number, address: string): Promise<void> {
  const message = { type: 'open-panel' };
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    // No content script there yet: leave was given just now, or the tab is older than the install.
    await injectOverlay(tabId, address);
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  }
}
