import { browser } from 'wxt/browser';
import { AppError } from '../../lib/app-error.ts';
import type { Request } from '../../protocol/messages.ts';
import { hasPermission, sitePageOf } from '../../protocol/site-pages.ts';
import { injectOverlay } from '../sites.ts';

/** Shows PubMargin in a tab that is older than the install, the update or the user's permission for its site. */
export async function showInTab({ tab }: Request<'show-in-tab'>): Promise<void> {
  const { url } = await browser.tabs.get(tab);
  const page = url === undefined ? undefined : sitePageOf(url);
  // The toolbar button lets us into any tab for a moment; whose host only looks like a proxy's must have permission.
  if (url === undefined || page === undefined || !(await hasPermission(page))) {
    throw new AppError('invalid', 'PubMargin has nothing to do in this tab.');
  }
  await injectOverlay(tab, url);
}
