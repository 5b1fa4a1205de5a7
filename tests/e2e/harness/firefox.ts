import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { Site } from '../../../scripts/browsers/chromium.ts';
import { downloadsOf, openFirefox, openPage } from '../../../scripts/browsers/firefox.ts';
import { tool } from '../../../scripts/checks/command.ts';
import { builtExtension, builtManifest } from './builds.ts';
import { SAMPLE } from './sites.ts';

interface OwnGlobal {
  browser: { runtime: { getBackgroundPage(): Promise<Window> } };
}

/**
 * A Firefox whose kept profile has the built extension as a file in its `extensions` folder: unlike an extension that
 * was installed for testing, it is there again after a restart, with its data.
 */
export class Firefox {
  readonly #profile = mkdtempSync(join(tmpdir(), 'pubmargin-firefox-'));
  readonly #site: Site;
  #browser: Browser | undefined;

  private constructor(site: Site) {
    this.#site = site;
  }

  static async start(site: Site = SAMPLE, extension = builtExtension('firefox')): Promise<Firefox> {
    const firefox = new Firefox(site);
    await packInto(join(firefox.#profile, 'extensions'), extension);
    firefox.#browser = await openFirefox(firefox.#profile);
    return firefox;
  }

  /** A new tab at this address. */
  async open(address: string): Promise<Page> {
    if (!this.#browser) throw new Error('This Firefox was stopped.');
    const page = await openPage(this.#browser, this.#site);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /**
   * The tab that opened at the install, with this page of the extension's own: it goes there itself, nobody may send it.
   * Where it is there already, it stays as it is.
   */
  async ownPage(path: string): Promise<Page> {
    const page = await this.#ownTab();
    const isThere = () =>
      page.evaluate((wanted) => {
        const { pathname, hash } = new URL(wanted, location.href);
        return location.pathname === pathname && (hash === '' || location.hash === hash);
      }, `/${path}`);
    if (!(await isThere())) await page.evaluate((wanted) => location.assign(wanted), `/${path}`);
    // The tab says nothing of where it goes: it is asked.
    for (let left = 100; left > 0 && !(await isThere().catch(() => false)); left--) await pause(100);
    return page;
  }

  /** Runs something in the page of the extension's own that is open, and gives what comes of it. */
  async inOwnPage<Arg, Result>(run: (arg: Arg) => Promise<Result>, arg: Arg): Promise<Result> {
    const page = await this.#ownTab();
    return page.evaluate(run as (arg: unknown) => Promise<Result>, arg);
  }

  /** Ends the background at once, whatever it is doing; it starts anew by itself. */
  async endBackground(): Promise<void> {
    await this.inOwnPage(async () => {
      const { browser } = globalThis as unknown as OwnGlobal;
      const background = await browser.runtime.getBackgroundPage();
      background.location.reload();
    }, undefined);
  }

  async #ownTab(): Promise<Page> {
    const isOurs = (target: { url(): string }) => target.url().startsWith('moz-extension:');
    const target = await this.#browser?.waitForTarget(isOurs, { timeout: 30_000 });
    const page = await target?.page();
    if (!page) throw new Error('No page of the extension is open.');
    return page;
  }

  /** Where downloads go. */
  get downloads(): string {
    return downloadsOf(this.#profile);
  }

  /** Closes the browser and opens it again with the same profile. */
  async restart(): Promise<void> {
    await this.#browser?.close();
    this.#browser = await openFirefox(this.#profile);
  }

  /** Closes the browser and throws its profile away. */
  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function packInto(folder: string, extension: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const packed = await tool(
    'web-ext/bin/web-ext.js',
    'build',
    '--no-config-discovery',
    `--source-dir=${extension}`,
    `--artifacts-dir=${folder}`,
  );
  const [zip] = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  if (!zip) throw new Error(`web-ext packed no extension: ${packed.output}`);
  renameSync(join(folder, zip), join(folder, `${geckoId()}.xpi`));
}

function geckoId(): string {
  const settings = builtManifest('firefox').browser_specific_settings as { gecko: { id: string } };
  return settings.gecko.id;
}
