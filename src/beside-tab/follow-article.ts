import { type ActiveTab, followActiveTab } from '../protocol/active-tab.ts';
import { ask } from '../protocol/ask.ts';
import { standInPrivateWindow } from '../protocol/private-window.ts';
import { hasPermission, ncbiSiteOf, sitePageOf } from '../protocol/site-pages.ts';
import type { TabArticle } from '../protocol/tab-messages.ts';
import { articleOfTab } from '../protocol/tell-tab.ts';
import { sitesOff } from '../settings/sites-off.ts';

/** What the tab beside one of our own pages shows. */
export type Beside =
  | { readonly kind: 'article'; readonly tab: ActiveTab; readonly article: TabArticle }
  /** One of the sites where PubMargin runs only with the user's permission; `page` is its match pattern. */
  | { readonly kind: 'needs-permission'; readonly tab: ActiveTab; readonly page: string }
  /** One of NCBI's sites that the user switched PubMargin off on, by its reader's name. */
  | { readonly kind: 'site-off'; readonly tab: ActiveTab; readonly site: string }
  | { readonly kind: 'nothing'; readonly tab: ActiveTab | undefined };

/**
 * Tells what the active tab of this page's window shows, now and whenever that changes, until the signal aborts. The
 * function that it gives asks again.
 */
export function followArticle(
  listener: (beside: Beside) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): { again(): void } {
  let latest: ActiveTab | undefined;
  let asking = 0;
  const look = (tab: ActiveTab | undefined): void => {
    latest = tab;
    const now = ++asking;
    const current = () => !signal.aborted && now === asking;
    besideOf(tab).then(
      (beside) => current() && listener(beside),
      (error: unknown) => current() && onError(error),
    );
  };
  followActiveTab(look, onError, signal);
  return { again: () => look(latest) };
}

async function besideOf(tab: ActiveTab | undefined): Promise<Beside> {
  if (!tab) return { kind: 'nothing', tab };
  if (tab.isPrivate) standInPrivateWindow();
  const answer = await articleOfTab(tab.id);
  if (answer) return said(tab, answer);
  const { url } = tab;
  const page = url === undefined ? undefined : sitePageOf(url);
  if (url === undefined || page === undefined) return { kind: 'nothing', tab };
  if (!(await hasPermission(page))) return { kind: 'needs-permission', tab, page };
  const site = ncbiSiteOf(url);
  if (site && (await sitesOff.getValue()).includes(site)) return { kind: 'site-off', tab, site };
  if (answer === null) return { kind: 'nothing', tab };
  // The tab is older than the install, the update or the permission.
  await ask('show-in-tab', { tab: tab.id });
  return said(tab, await articleOfTab(tab.id));
}

function said(tab: ActiveTab, article: TabArticle | null | undefined): Beside {
  return article ? { kind: 'article', tab, article } : { kind: 'nothing', tab };
}
