import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { WHO } from '../../sync-servers/servers/dav-server.ts';
import { press } from './firefox-user.ts';
import type { Firefox } from './firefox.ts';

const PATIENCE = { timeout: 60_000 };

/** The options page's part about sync in Firefox, as a user works with it. */
export class FirefoxSyncOptions {
  readonly #firefox: Firefox;

  constructor(firefox: Firefox) {
    this.#firefox = firefox;
  }

  /** Fills in the form, and sends it by the Enter key. */
  async connect(address: string, { passphrase = '' } = {}): Promise<void> {
    const page = await this.#firefox.ownPage('options.html');
    const fields = { Address: address, 'User name': WHO.user, 'App password': WHO.password };
    for (const [label, words] of Object.entries(fields)) await fill(page, label, words);
    if (passphrase !== '') {
      for (const label of ['Passphrase', 'Passphrase again']) await fill(page, label, passphrase);
    }
    await page.keyboard.press('Enter');
  }

  /** Presses the button, and waits until the run is over and everything in step. */
  async syncNow(): Promise<void> {
    const page = await this.#firefox.ownPage('options.html');
    await expect.poll(() => page.evaluate(isReady), PATIENCE).toBe(true);
    const before = await page.evaluate(logged);
    await press(page, 'Sync now');
    await expect.poll(() => page.evaluate(logged), PATIENCE).not.toBe(before);
    await this.inStep();
  }

  /** Waits until everything is in step. */
  inStep(): Promise<void> {
    return this.says(/^In step: [^.]*\.$/m);
  }

  async says(words: RegExp): Promise<void> {
    const page = await this.#firefox.ownPage('options.html');
    await expect.poll(() => page.evaluate(() => document.body.innerText), PATIENCE).toMatch(words);
  }
}

async function fill(page: Page, label: string, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(isFocused, label), PATIENCE).toBe(true);
  await page.keyboard.type(words);
}

/** Puts the focus into the empty field with this label, once it is there. */
function isFocused(name: string): boolean {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  const field = label?.control;
  field?.focus();
  return field instanceof HTMLInputElement && document.activeElement === field;
}

/** Is there a button to sync now, and no run under way? */
function isReady(): boolean {
  const buttons = [...document.querySelectorAll('button')];
  return buttons.some(({ textContent, disabled }) => textContent === 'Sync now' && !disabled);
}

function logged(): string {
  return document.querySelector('.sync-log pre')?.textContent ?? '';
}
