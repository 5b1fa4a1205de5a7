import { expect } from 'vitest';
import { extensionWithHosts } from './builds.ts';
import { Chromium } from './chromium.ts';
import { FirefoxSyncOptions } from './firefox-sync.ts';
import { Firefox } from './firefox.ts';
import { entriesShown, SyncOptions } from './sync-set-up.ts';
import { shownLines, shownWords } from './shown-words.ts';

const LOOPBACK = ['http://127.0.0.1/*'];

/** The options page's part about sync, in either browser. */
type FolderOptions = Pick<SyncOptions, 'connect' | 'inStep' | 'syncNow' | 'says'>;

/** A browser with PubMargin, as whoever has several of them works with it. */
export interface SyncedDevice {
  readonly name: string;
  readonly browser: Chromium | Firefox;
  readonly options: FolderOptions;
  /** Ends the background at once, in the middle of whatever it is doing. */
  end(): Promise<void>;
  /** Waits until this place of the library page shows all of these words; gives the lines of its list. */
  sees(place: string, words: readonly string[]): Promise<string[]>;
}

/** A Chromium that may reach servers on this machine; its options page stays open. */
export async function chromiumDevice(name: string): Promise<SyncedDevice & { options: SyncOptions }> {
  const browser = await Chromium.start({ extension: extensionWithHosts(LOOPBACK) });
  return {
    ...{ name, browser, options: await SyncOptions.open(browser) },
    end: () => browser.killWorker(),
    async sees(place, words) {
      const page = await browser.openOwn(`library.html${place}`);
      await expect.poll(() => missing(page.evaluate(shownWords), words), { timeout: 30_000 }).toEqual([]);
      const lines = await page.evaluate(shownLines);
      await page.close();
      return lines;
    },
  };
}

/** A Firefox of this kind. */
export async function firefoxDevice(name: string): Promise<SyncedDevice> {
  const browser = await Firefox.start(undefined, extensionWithHosts(LOOPBACK, 'firefox'));
  return {
    ...{ name, browser, options: new FirefoxSyncOptions(browser) },
    end: () => browser.endBackground(),
    async sees(place, words) {
      const page = await browser.ownPage(`library.html${place}`);
      await expect.poll(() => missing(page.evaluate(shownWords), words), { timeout: 30_000 }).toEqual([]);
      return page.evaluate(shownLines);
    },
  };
}

/** Which of the words are not shown; all where the page is still coming. */
async function missing(shown: Promise<string>, words: readonly string[]): Promise<string[]> {
  const all = await shown.catch(() => '');
  return words.filter((word) => !all.includes(word));
}

/** All that a device keeps of each entry. */
export function entriesOf({ browser }: SyncedDevice): Promise<string[]> {
  return browser.inOwnPage(entriesShown, undefined);
}
