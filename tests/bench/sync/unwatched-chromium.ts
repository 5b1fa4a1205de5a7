import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extensionId, openChromium } from '../../../scripts/browsers/chromium.ts';
import { findBrowser } from '../../../scripts/find-browser.mjs';

/**
 * A Chromium with the extension that can be left alone: whoever is driven by a debugger has a worker that is never put to
 * sleep.
 */
export class UnwatchedChromium {
  readonly #profile = mkdtempSync(join(tmpdir(), 'pubmargin-unwatched-'));
  readonly #extension: string;
  #running: ChildProcess | undefined;

  constructor(extension: string) {
    this.#extension = extension;
  }

  /** Does something in the options page, watched, and closes the browser. */
  async watched<T>(work: (options: Page) => Promise<T>): Promise<T> {
    await this.end();
    const context = await openChromium({
      extension: this.#extension,
      profile: this.#profile,
      site: () => undefined,
    });
    try {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${await extensionId(context)}/options.html#sync`);
      return await work(page);
    } finally {
      await context.close();
    }
  }

  /** Starts it, and leaves it alone. */
  start(): void {
    const program = findBrowser('chromium');
    if (!program) throw new Error('No Chromium is installed.');
    const args = [
      ...['--headless=new', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-quic'],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${this.#profile}`,
      `--disable-extensions-except=${this.#extension}`,
      `--load-extension=${this.#extension}`,
      'about:blank',
    ];
    this.#running = spawn(program, args, { stdio: 'ignore' });
  }

  /** Ends it by its own process id. */
  async end(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  }

  async remove(): Promise<void> {
    await this.end();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
