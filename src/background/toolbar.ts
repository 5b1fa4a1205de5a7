import { browser } from 'wxt/browser';
import type { Asker } from '../protocol/answer.ts';
import { text } from '../ui/text.ts';

const COLOURED = { 16: '/icon/16.png', 32: '/icon/32.png' };
const GREY = { 16: '/icon/grey-16.png', 32: '/icon/grey-32.png' };
/** PubMed's own blue: badge text in white has 7.6:1 on it. */
const BADGE_GROUND = '#20558a';

/** What a page is, and how much the library holds of its article. */
interface PageStatus {
  status: 'read' | 'unreadable' | 'nothing';
  tags: number;
  notes: number;
}

/**
 * Shows on the asking tab's icon what is kept about its page: a number for notes, a dot for tags, "!" where the page
 * could not be read (the icon's name says so), grey where there is nothing to read. Browsers forget it themselves when
 * the tab goes elsewhere.
 */
export async function showPageStatus(
  { status, tags, notes }: PageStatus,
  { tabId }: Pick<Asker, 'tabId'>,
): Promise<void> {
  if (tabId === undefined) return;
  const isUnreadable = status === 'unreadable';
  const badge = isUnreadable ? '!' : notes > 0 ? String(notes) : tags > 0 ? '•' : '';
  const title = isUnreadable ? text('panelTab', text('panelTabUnread')) : text('extensionName');
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: status === 'nothing' ? GREY : COLOURED }),
      browser.action.setBadgeText({ tabId, text: status === 'nothing' ? '' : badge }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_GROUND }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch (error) {
    if (!TAB_GONE.test(String(error))) throw error; // Closed before it had its answer.
  }
}

/** "No tab with id: 7." (Chromium), "Invalid tab ID: 7" (Firefox). */
const TAB_GONE = /no tab with id|invalid tab id/i;
