import { type BrowserContext, chromium } from 'playwright-core';
import type { Served } from '../../sample/site.ts';
import { findBrowser, PATH_VARIABLE } from '../find-browser.mjs';

/** What a browser gets instead of the internet: an answer to an address, or undefined for "no such page". */
export type Site = (url: URL) => Served | undefined;

export interface ChromiumOptions {
  /** The folder of an unpacked extension, or undefined for a browser without one. */
  readonly extension: string | undefined;
  /** The folder of the profile; what is kept in it survives a restart. */
  readonly profile: string;
  /**
   * Stands for the internet; whatever it has no answer to is refused. What is on this computer (127.0.0.1) is reached all the
   * same. Absent: the real internet.
   */
  readonly site?: Site;
  readonly headless?: boolean;
  /** null: as the window is. */
  readonly viewport?: { width: number; height: number } | null;
  readonly deviceScaleFactor?: number;
}

/**
 * Opens Chromium with an unpacked extension and, in place of the internet, a site of our own at real addresses. Throws
 * when no Chromium is installed (`node scripts/setup.mjs --chromium` sees to that).
 */
export async function openChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(`No Chromium is installed; ${PATH_VARIABLE.chromium} can name one.`);
  const { extension, site, headless = true, viewport = { width: 1366, height: 900 } } = options;
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless: false, // Playwright's own headless mode knows no extensions; the new headless mode below does.
    viewport,
    ...(options.deviceScaleFactor ? { deviceScaleFactor: options.deviceScaleFactor } : {}),
    chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
  if (site) await serve(context, site);
  return context;
}

async function serve(context: BrowserContext, site: Site): Promise<void> {
  await context.route(/^https?:(?!\/\/127\.0\.0\.1[:/])/, async (route) => {
    const served = site(new URL(route.request().url()));
    await (served ? route.fulfill(served) : route.abort());
  });
}

/** The id that Chromium gave the extension. Throws when no worker of an extension starts within 10 seconds. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  return new URL(worker.url()).host;
}
