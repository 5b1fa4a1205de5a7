import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { Chromium } from './chromium.ts';
import { fillStore } from './fill-store.ts';
import { keptLibrary, THREE_IN_TEN } from './kept-library.ts';

/** The library page with what is found selected, and what is done to it. */
class LibraryPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(chromium: Chromium): Promise<LibraryPage> {
    return new LibraryPage(await chromium.openOwn('library.html'));
  }

  /** Searches, and selects all that is found; `found` as the page prints it: `3,000`. */
  async selectFound(query: string, found: string): Promise<void> {
    await this.page.getByRole('searchbox').or(this.page.getByRole('combobox')).first().fill(query);
    await this.page.getByRole('checkbox', { name: `Select all ${found} found` }).check();
    await this.page.getByRole('group', { name: `${found} selected` }).waitFor();
  }

  /** Opens a menu of the bar. */
  async menu(name: string): Promise<Locator> {
    await this.button(name).click();
    return this.page.getByRole('group', { name, exact: true });
  }

  /** Gives what is selected a tag. */
  async addTag(name: string): Promise<void> {
    await (await this.menu('Add tag')).getByRole('combobox', { name: 'Tag' }).fill(name);
    await this.page.keyboard.press('Enter');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get bar(): Locator {
    return this.page.getByRole('progressbar');
  }

  /** Waits until so many entries are done, and not all. */
  async isPast(done: number): Promise<void> {
    const value = () => this.bar.getAttribute('value').then(Number);
    await expect.poll(value, { timeout: 60_000, interval: 20 }).toBeGreaterThan(done);
  }

  /** The notice of a change that was cut off. */
  get cutOff(): Locator {
    return this.page.getByRole('group', { name: 'A change that was cut off' });
  }

  /** Waits until this is said. */
  async said(message: string | RegExp): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: message })
      .first()
      .waitFor({ state: 'attached', timeout: 60_000 });
  }

  /** How many of the entries have a tag, as the library's own index says. */
  tagged(tag: string): Promise<number> {
    return this.page.evaluate(countTagged, tag);
  }

  /** One text for all that pages can show of the library: equal where each row is equal. */
  shown(): Promise<string> {
    return this.page.evaluate(digestOfShown);
  }
}

/** A browser whose library has ten thousand entries (kept-library.ts), and its library page, three thousand selected. */
export class TenThousand {
  readonly chromium: Chromium;
  library: LibraryPage;
  /** What the library shows. */
  readonly before: string;

  private constructor(chromium: Chromium, library: LibraryPage, before: string) {
    this.chromium = chromium;
    this.library = library;
    this.before = before;
  }

  static async start(): Promise<TenThousand> {
    const chromium = await Chromium.start();
    const own = await chromium.openOwn('tags.html');
    await own.getByText('No tags yet.').waitFor(); // The library is there, and empty.
    await fillStore(own, keptLibrary(10_000));
    await own.close();
    const library = await LibraryPage.open(chromium);
    const all = new TenThousand(chromium, library, await library.shown());
    await all.select();
    return all;
  }

  /** Selects the three thousand. */
  async select(): Promise<void> {
    await this.library.selectFound(`tag:${THREE_IN_TEN}`, '3,000');
  }

  /** The library page, opened anew. */
  async reopen(): Promise<void> {
    this.library = await LibraryPage.open(this.chromium);
  }
}

async function countTagged(tag: string): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not say why.'));
    });
  const db = await done(indexedDB.open('pubmargin'));
  const count = await done(db.transaction('entries').objectStore('entries').index('tags').count(tag));
  db.close();
  return count;
}

/** Every row of what is shown, its fields in order, as one hash; of tags those that are on anything. */
async function digestOfShown(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not say why.'));
    });
  const inOrder = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const db = await done(indexedDB.open('pubmargin'));
  const all: unknown[] = [];
  for (const store of ['entries', 'citations', 'links', 'tags']) {
    const rows = await done(db.transaction(store).objectStore(store).getAll() as IDBRequest<object[]>);
    const isShown = (row: object) => !('count' in row) || row.count !== 0;
    // When a tag was last used is told of no tag that came with the library.
    all.push(store, ...rows.filter(isShown).map((row) => ({ ...row, used: undefined })));
  }
  db.close();
  const bytes = new TextEncoder().encode(JSON.stringify(all, inOrder));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `${all.length} ${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
