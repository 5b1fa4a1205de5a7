import { browser } from 'wxt/browser';
import { ARTICLE_LINKS } from './article-links.ts';
import { reachTab } from './reach-tab.ts';

const HIGHLIGHT = 'highlight-selection';
const NOTE_ON_LINK = 'note-on-link';

/**
 * Puts PubMargin's items into the context menus of the sites of `pages`. Browsers keep them until the extension changes:
 * to be called at each install and update. Resolves once they are there.
 */
export async function createMenus(pages: readonly string[]): Promise<void> {
  if (!hasMenus()) return;
  await browser.contextMenus.removeAll();
  const documentUrlPatterns = [...pages];
  browser.contextMenus.create({
    id: HIGHLIGHT,
    title: browser.i18n.getMessage('menuHighlight'),
    contexts: ['selection'],
    documentUrlPatterns,
  });
  browser.contextMenus.create({
    id: NOTE_ON_LINK,
    title: browser.i18n.getMessage('menuNoteOnLink'),
    contexts: ['link'],
    documentUrlPatterns,
    targetUrlPatterns: [...ARTICLE_LINKS],
  });
}

/** Serves the items. Register it in the first tick. */
export function serveMenus(): void {
  if (!hasMenus()) return;
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (!tab) return;
    if (menuItemId === HIGHLIGHT) reachTab(tab, { type: 'highlight-selection' });
    if (menuItemId === NOTE_ON_LINK && linkUrl) reachTab(tab, { type: 'note-on-link', url: linkUrl });
  });
}

/** Firefox for Android has no context menus for extensions. */
function hasMenus(): boolean {
  return 'contextMenus' in browser;
}
