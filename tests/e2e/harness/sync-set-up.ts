import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { WHO } from '../../sync-servers/servers/dav-server.ts';
import type { Chromium } from './chromium.ts';

/** The options page's part about sync, as a user works with it. */
export class SyncOptions {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(chromium: Chromium): Promise<SyncOptions> {
    return SyncOptions.at(await chromium.openOwn('options.html#sync'));
  }

  /** In the options page that is open already. */
  static async at(page: Page): Promise<SyncOptions> {
    await page.getByRole('heading', { name: 'By a WebDAV folder of yours' }).waitFor();
    return new SyncOptions(page);
  }

  /** Fills in the form and presses its button. */
  async connect(address: string, { passphrase = '', password = WHO.password } = {}): Promise<void> {
    const { page } = this;
    await page.getByLabel('Address', { exact: true }).fill(address);
    await page.getByLabel('User name').fill(WHO.user);
    await page.getByLabel('App password').fill(password);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    if (passphrase !== '') await page.getByLabel('Passphrase again').fill(passphrase);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
  }

  /** Waits until everything is in step. */
  async inStep(): Promise<void> {
    await this.page.getByText(/^In step: [^.]*\.$/).waitFor({ timeout: 60_000 });
  }

  /** Presses the button, and waits for the line that the run leaves in the log. */
  async syncNow(): Promise<void> {
    const log = this.page.locator('.sync-log pre');
    const lines = async () => ((await log.count()) > 0 ? await log.textContent() : '');
    const button = this.page.getByRole('button', { name: 'Sync now', disabled: false });
    await button.waitFor({ timeout: 60_000 });
    const before = await lines();
    await button.click();
    await expect.poll(lines, { timeout: 60_000 }).not.toBe(before);
    await this.inStep();
  }

  /** Disconnects the folder, and waits until the form is there again. */
  async disconnect(): Promise<void> {
    await this.page.getByRole('button', { name: 'Disconnect' }).click();
    await this.page.getByRole('button', { name: 'Connect', exact: true }).waitFor();
  }

  async says(words: RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor({ timeout: 30_000 });
  }
}

/** What an own page shows of each entry, when it began and changed apart; to be run in the page. */
export async function entriesShown(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const db = await done(indexedDB.open('pubmargin'));
  const rows = (await done(db.transaction('entries').objectStore('entries').getAll())) as object[];
  db.close();
  return rows.map((row) => JSON.stringify({ ...row, created: 0, modified: 0 }));
}
