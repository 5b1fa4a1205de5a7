import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { extensionId, openChromium, type Site } from '../../../scripts/browsers/chromium.ts';
import { builtExtension } from './builds.ts';
import { SAMPLE } from './sites.ts';

export interface Start {
  /** undefined: none yet; `install` brings one. Absent: the Chrome build. */
  readonly extension?: string | undefined;
  readonly site?: Site;
  readonly viewport?: { width: number; height: number };
}

/** A Chromium with the built extension, its profile kept over restarts, and pages of ours in place of the internet. */
export class Chromium {
  readonly #profile = mkdtempSync(join(tmpdir(), 'pubmargin-profile-'));
  readonly #start: Start;
  #context: BrowserContext | undefined;

  private constructor(start: Start) {
    this.#start = start;
  }

  static async start(start: Start = {}): Promise<Chromium> {
    const chromium = new Chromium(start);
    await chromium.#open();
    return chromium;
  }

  async #open(): Promise<void> {
    const { site = SAMPLE, viewport } = this.#start;
    const extension = 'extension' in this.#start ? this.#start.extension : builtExtension('chrome');
    this.#context = await openChromium({
      extension,
      profile: this.#profile,
      site,
      ...(viewport ? { viewport } : {}),
    });
    if (extension) await extensionId(this.#context);
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('This Chromium was stopped.');
    return this.#context;
  }

  /** A new tab at this address. */
  async open(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** A new tab with a page of the extension's own, `welcome.html` say. */
  async openOwn(path: string): Promise<Page> {
    return this.open(`chrome-extension://${await extensionId(this.context)}/${path}`);
  }

  /** Runs something in a page of the extension's own, and gives what comes of it. */
  async inOwnPage<Arg, Result>(run: (arg: Arg) => Promise<Result>, arg: Arg): Promise<Result> {
    const page = await this.openOwn('manifest.json');
    const result = await page.evaluate(run as (arg: unknown) => Promise<Result>, arg as unknown);
    await page.close();
    return result;
  }

  /** The background worker, started when it sleeps. */
  async worker(): Promise<Worker> {
    const [running] = this.context.serviceWorkers();
    return running ?? this.context.waitForEvent('serviceworker', { timeout: 10_000 });
  }

  /** Ends the worker at once, as Chromium does when it likes; it starts anew at the next message. */
  async killWorker(): Promise<void> {
    if (!(await this.killWorkerIfRunning())) throw new Error('There is no worker to kill.');
  }

  /** The same where it may be dead already; says whether it lived. */
  async killWorkerIfRunning(): Promise<boolean> {
    const session = await this.browserSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(({ type }) => type === 'service_worker');
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
    await session.detach();
    return workers.length > 0;
  }

  /** Installs the extension into the running browser; where it is installed, this is an update. */
  async install(extension = builtExtension('chrome')): Promise<void> {
    const started = this.context.waitForEvent('serviceworker', { timeout: 10_000 });
    const session = await this.browserSession();
    // Not in Playwright's types: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
    const send = session.send.bind(session) as (method: string, parameters: object) => Promise<unknown>;
    await send('Extensions.loadUnpacked', { path: extension });
    await session.detach();
    await started;
  }

  async browserSession(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error('Chromium is gone.');
    return browser.newBrowserCDPSession();
  }

  /** Closes the browser and opens it again with the same profile. */
  async restart(): Promise<void> {
    await this.context.close();
    await this.#open();
  }

  /** Closes the browser and throws its profile away. */
  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
