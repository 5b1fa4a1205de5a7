import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { articleDocId } from '../../../src/entry/doc-ids.ts';
import { extensionWithHosts } from '../../e2e/harness/builds.ts';
import { fillStore } from '../../e2e/harness/fill-store.ts';
import { keptLibrary } from '../../e2e/harness/kept-library.ts';
import { SyncOptions } from '../../e2e/harness/sync-set-up.ts';
import { startApache } from '../../sync-servers/servers/apache.ts';
import { cutUploads } from '../../sync-servers/servers/cutting-proxy.ts';
import { holdAnswers } from '../../sync-servers/servers/holding-proxy.ts';
import type { Cost } from './measured-folder.ts';
import { UnwatchedChromium } from './unwatched-chromium.ts';

/** What it costs two real browsers, watched by nobody. `log`: what the extension noted of its runs. */
export interface BrowserFigures {
  readonly publish: Cost & { readonly log: string[] };
  readonly firstSync: Cost & { readonly log: string[] };
}

/** A folder in which nothing moves for so long, ms, has all that is to come. */
const STILL = 60_000;
/** The first run begins at start-up, or with the alarm a minute later, ms. */
const UNTIL_ALARM = 150_000;
/** The longest that is waited, ms. */
const PATIENCE = 30 * 60_000;

/**
 * Publishes so many entries from one Chromium to Apache on this machine and fetches them into another. Throws where the
 * second does not hold the same; undefined where Apache is not installed.
 */
export async function benchBrowsers(entries: number): Promise<BrowserFigures | undefined> {
  const server = await startApache();
  if (!server) return undefined;
  const wire = await cutUploads(server.address, 0, Math.random);
  const requests = await holdAnswers(wire.address);
  const extension = extensionWithHosts(['http://127.0.0.1/*']);
  const [one, other] = [new UnwatchedChromium(extension), new UnwatchedChromium(extension)];
  const count = () => [...requests.seen.values()].reduce((sum, one) => sum + one, 0);

  /** What a browser does from its start until nothing moves. */
  const cost = async (browser: UnwatchedChromium) => {
    const before = { requests: count(), up: wire.seen.up, down: wire.seen.down };
    browser.start();
    let [seen, first, last] = [before.requests, 0, performance.now()];
    const end = last + PATIENCE;
    while (performance.now() < Math.min(end, last + (first === 0 ? UNTIL_ALARM : STILL))) {
      await pause(100);
      if (count() === seen) continue;
      [seen, last] = [count(), performance.now()];
      first ||= last;
    }
    await browser.end();
    const { up, down } = wire.seen;
    const ms = last - first;
    return { requests: seen - before.requests, up: up - before.up, down: down - before.down, ms };
  };

  try {
    for (const browser of [one, other]) {
      await browser.watched(async (page) => {
        const options = await SyncOptions.at(page);
        await options.connect(requests.address);
        await options.inStep();
      });
    }
    await one.watched((page) => fill(page, entries));
    const publish = await cost(one);
    const log = await one.watched(lastRuns);
    const firstSync = await cost(other);
    const figures = {
      publish: { ...publish, log },
      firstSync: { ...firstSync, log: await other.watched(lastRuns) },
    };
    const [here, there] = [await one.watched(counted), await other.watched(counted)];
    if (here !== there) throw new Error(`One holds ${here}, the other ${there}.`);
    return figures;
  } finally {
    await Promise.all([one.remove(), other.remove()]);
    await requests.stop();
    await wire.stop();
    await server.stop();
  }
}

/** Puts entries into a library that is in step with a folder, all of them still to be sent. */
async function fill(page: Page, entries: number): Promise<void> {
  const {
    docs = [],
    citations = [],
    ...rest
  } = keptLibrary(entries) as Record<string, { id: string; key: string }[]>;
  const ids = [...docs.map(({ id }) => id), ...citations.map(({ key }) => articleDocId('c', key as never))];
  const unsent = ids.map((id) => ({ target: 'folder', id, revision: 1 }));
  await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { alarms: { clearAll(): Promise<boolean> } } }
    ).chrome.alarms.clearAll(),
  );
  await fillStore(page, { docs, citations, ...rest, unsent });
}

async function lastRuns(page: Page): Promise<string[]> {
  await SyncOptions.at(page);
  const log = page.locator('.sync-log pre');
  await log.waitFor({ state: 'attached' });
  return ((await log.textContent()) ?? '').split('\n');
}

/** How many rows there are of what makes up the library. */
async function counted(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const db = await done(indexedDB.open('pubmargin'));
    const counts: string[] = [];
    for (const store of ['entries', 'docs', 'citations', 'links', 'unsent'])
      counts.push(`${await done(db.transaction(store).objectStore(store).count())} ${store}`);
    db.close();
    return counts.join(', ');
  });
}
