import type { Page as PlaywrightPage } from 'playwright-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seededStore } from '../bench/library/seeded-store.ts';
import { fillStore } from './harness/fill-store.ts';
import { Firefox } from './harness/firefox.ts';
import { scrollAbout } from './harness/scroll-about.ts';

const ENTRIES = 2_000;
const PATIENCE = { timeout: 20_000 };

describe('the list of the library, in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  beforeAll(async () => {
    firefox = await Firefox.start();
    const manager = await firefox.ownPage('tags.html');
    const words = () => manager.evaluate(() => document.body.textContent);
    // The library is there, and empty.
    await vi.waitFor(async () => expect(await words()).toContain('No tags yet.'), PATIENCE);
    await fillStore(manager as unknown as PlaywrightPage, seededStore(ENTRIES));
    page = await firefox.ownPage('library.html');
    await page.setViewport({ width: 1366, height: 768 });
  });
  afterAll(() => firefox.stop());

  const shown = (selector: string) => page.evaluate(textsOf, selector);
  const count = async () => (await shown('.results-count strong'))[0];
  /** Whoever waits for elements is told nothing of a page that went there itself: it is asked. */
  const has = (selector: string) =>
    expect.poll(async () => (await shown(selector).catch(() => [])).length, PATIENCE).toBeGreaterThan(0);

  it('finds, marks and counts', async () => {
    await has('.facet-count');
    expect(await count()).toBe('2,000 articles');
    await page.evaluate(() => document.querySelector<HTMLElement>('input[type="search"]')?.focus());
    await page.keyboard.type('treatment of cells');
    await has('.line mark');
    expect(await count()).toMatch(/^\d[\d,]* of 2,000$/);
    expect((await shown('.line mark')).map((word) => word.toLowerCase())).toContain('treatment');
    await page.keyboard.press('Escape');
    await expect.poll(count, PATIENCE).toBe('2,000 articles');
  });

  it('is walked by keys to its end, and its lines never leave the view while it scrolls', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await has(`[data-current="true"][aria-rowindex="${ENTRIES + 1}"]`);
    const covered = await page.evaluate(scrollAbout);
    expect(covered.length).toBeGreaterThan(10);
    expect(covered.filter((isCovered) => !isCovered)).toEqual([]);
  });

  it('shows what is opened beside it', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await has('.detail-place:focus h2');
    await page.keyboard.press('Escape');
    await has('.entry-list:focus');
  });
});

function textsOf(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
}
