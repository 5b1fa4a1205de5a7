import { browser } from 'wxt/browser';

const SCRIPT_ID = 'optional-pages';
/** As the build names script and style sheet of the optional pages (entrypoints/elsewhere.content.ts). */
const ELSEWHERE = '/content-scripts/elsewhere';

/** Script and style sheet of an address, without their endings: each site's script carries its own readers only. */
function filesOf(address: string) {
  if (address.startsWith('https://pubmed.ncbi.nlm.nih.gov/')) return '/content-scripts/pubmed';
  return /^https:\/\/(?:pmc|www)\.ncbi\.nlm\.nih\.gov\//.test(address) ? '/content-scripts/pmc' : ELSEWHERE;
}

let queue: Promise<void> = Promise.resolve();

/**
 * Registers the content script for those optional pages that the user gave leave for, and takes it off the others. One
 * call after the other: the start-up and a click may come at once.
 */
export function registerOptionalPages(pages: readonly string[]): Promise<void> {
  queue = queue.catch(() => undefined).then(() => register(pages));
  return queue;
}

async function register(pages: readonly string[]): Promise<void> {
  const granted = await Promise.all(pages.map((page) => browser.permissions.contains({ origins: [page] })));
  const matches = pages.filter((_page, index) => granted[index]);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const runAt = 'document_start' as const;
  const script = { id: SCRIPT_ID, matches, js: [`${ELSEWHERE}.js`], css: [`${ELSEWHERE}.css`], runAt };
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
      id === undefined || url === undefined || discarded ? [] : [injectOverlay(id, url)],
    ),
  );
  const failed = done.filter((one) => one.status === 'rejected').length;
  if (failed > 0) console.warn(`PubMargin: ${failed} open tabs show it after a reload only.`);
}
