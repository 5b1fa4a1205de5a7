import { browser } from 'wxt/browser';
import { unproxied } from '../article/proxied-address.ts';
import {
  hasPermission,
  hostOf,
  hostPage,
  proxyPages,
  sitePageOf,
  sitePages,
} from '../protocol/site-pages.ts';

/** As the build names script and style sheet of each kind of site, without their endings. */
const PUBMED = '/content-scripts/pubmed';
const PMC = '/content-scripts/pmc';
const ELSEWHERE = '/content-scripts/elsewhere';

/** The script of an address: each site's script carries its own readers only. */
function filesOf(address: string) {
  const { hostname } = unproxied(new URL(address));
  if (hostname === 'pubmed.ncbi.nlm.nih.gov') return PUBMED;
  return hostname.endsWith('.ncbi.nlm.nih.gov') ? PMC : ELSEWHERE;
}

/** The match patterns of all sites where the user wants PubMargin: NCBI's own, others by permission, libraries' proxies. */
export async function pagesWithPermission(): Promise<string[]> {
  const { required } = sitePages();
  return [...required, ...(await optionalPagesWithPermission()), ...(await proxyPages())];
}

async function optionalPagesWithPermission(): Promise<string[]> {
  const { optional } = sitePages();
  const granted = await Promise.all(optional.map((page) => hasPermission(page)));
  return optional.filter((_page, index) => granted[index]);
}

let queue: Promise<void> = Promise.resolve();

/**
 * Registers the content scripts for those pages that the user gave permission for after the install, and takes them off
 * the others. One call after the other: the start-up and a click may come at once.
 */
export function registerOptionalPages(): Promise<void> {
  queue = queue.catch(() => undefined).then(register);
  return queue;
}

async function register(): Promise<void> {
  const proxies = await proxyPages();
  const original = (page: string) => unproxied(new URL(page.replace('*', ''))).hostname;
  const throughProxy = (host: string) =>
    proxies.filter((page) => original(page) === `${host}.ncbi.nlm.nih.gov`);
  const oldPmc = throughProxy('www').flatMap((page) =>
    ['pmc/*', 'labs/pmc/*'].map((path) => hostPage(hostOf(page)).replace('*', path)),
  );
  await keepRegistered('optional-pages', ELSEWHERE, await optionalPagesWithPermission());
  await keepRegistered('proxied-pubmed', PUBMED, throughProxy('pubmed'));
  await keepRegistered('proxied-pmc', PMC, [...throughProxy('pmc'), ...oldPmc]);
}

/** Brings one script to these pages and no others. */
async function keepRegistered(id: string, files: string, matches: string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    matches,
    js: [`${files}.js`],
    css: [`${files}.css`],
    runAt: 'document_start' as const,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Shows PubMargin in a tab that was open before it could be registered there. A second script ends the first. */
export async function injectOverlay(tabId: number, address: string): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.insertCSS({ target, files: [`${filesOf(address)}.css`] });
  await browser.scripting.executeScript({ target, files: [`${filesOf(address)}.js`] });
}

/** Shows PubMargin in all open tabs of these pages. A tab that cannot take it (crashed, closing) does not stop the rest. */
export async function injectIntoOpenTabs(pages: readonly string[]): Promise<void> {
  if (pages.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...pages] });
  const done = await Promise.allSettled(
    tabs.flatMap(({ id, url, discarded }) =>
      id === undefined || url === undefined || discarded || sitePageOf(url) === undefined
        ? []
        : [injectOverlay(id, url)],
    ),
  );
  const failed = done.filter((one) => one.status === 'rejected').length;
  if (failed > 0) console.warn(`PubMargin: ${failed} open tabs show it after a reload only.`);
}
