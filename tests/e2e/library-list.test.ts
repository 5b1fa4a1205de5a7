import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededStore } from '../bench/library/seeded-store.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { fillStore } from './harness/fill-store.ts';
import { keep } from './harness/library.ts';
import { blankHeights, paintedFrames } from './harness/painted-frames.ts';
import { scrollAbout } from './harness/scroll-about.ts';

const ENTRIES = 10_000;
const WINDOW = { width: 1366, height: 768 };
/** A line of the table, px (src/library/entries/list/line-heights.ts). */
const LINE = 57;

describe('the list of the library', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await Chromium.start({ viewport: WINDOW });
  });
  afterAll(() => chromium.stop());

  const search = () => page.getByRole('searchbox', { name: 'Search your library' });
  const list = () => page.getByRole('grid', { name: 'Entries' });
  const rows = () => page.getByRole('row').and(page.locator('.line'));
  const current = () => page.locator('.line[data-current="true"]');
  const count = (text: string) => page.getByText(text, { exact: true }).waitFor();
  const inNarrowWindow = async (look: () => Promise<void>) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await look();
    await page.setViewportSize(WINDOW);
  };

  it('says how entries come while there are none', async () => {
    page = await chromium.openOwn('library.html');
    await page.getByRole('heading', { name: 'Your library is empty' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('shows three entries as soon as they are kept, and opens one at an address', async () => {
    await keep(chromium, [{ pmid: '31' }, { pmid: '32' }, { pmid: '33' }], {
      type: 'add-tag',
      name: 'methods/rct',
    });
    await count('3 articles');
    await expect.poll(() => rows().count()).toBe(3);
    await page.getByRole('checkbox', { name: 'methods' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const other = await chromium.openOwn('library.html#/entries/pmid%3A32?q=tag%3Arct');
    await other.getByRole('region', { name: 'Opened article' }).getByText('PMID').first().waitFor();
    await other.locator('.line[data-opened="true"]').getByText('PMID 32').waitFor();
    expect(await accessibilityProblems(other)).toEqual([]);
    await other.close();
  });

  it('paints the newest of ten thousand before it has read the others', async () => {
    await fillStore(page, seededStore(ENTRIES));
    await page.close();
    page = await chromium.context.newPage();
    await page.addInitScript(watchStart);
    await page.goto((await chromium.worker()).url().replace(/[^/]*$/, 'library.html'));
    await page.getByRole('checkbox', { name: 'methods' }).waitFor();
    const { firstRow, readWhenFirst, allRead } = await page.evaluate(() => globalThis.started);
    console.log(`first rows after ${Math.round(firstRow)} ms, all read after ${Math.round(allRead)} ms`);
    expect(readWhenFirst).not.toBe('');
    expect(firstRow).toBeLessThan(allRead);
    await count('10,003 articles');
  });

  it('shows what a key finds in the frame after it', async () => {
    await page.evaluate(watchKeys);
    await search().focus();
    for (const letter of 'treatment of cells') {
      await page.keyboard.type(letter);
      await page.waitForTimeout(150);
    }
    const keys = await page.evaluate(() => globalThis.keys);
    console.log(`from key to drawing, ms: ${keys.map(({ took }) => Math.round(took)).join(' ')}`);
    expect(keys).toHaveLength('treatment of cells'.length);
    for (const { inNextFrame, later } of keys) expect(inNextFrame).toBe(later);
    expect(new Set(keys.map(({ later }) => later)).size).toBeGreaterThan(4);
    await page.locator('.line mark').first().waitFor();
    await search().press('Escape');
    await count('10,003 articles');
  });

  it('is never blank however fast it is scrolled, also while the page is busy', async () => {
    const box = await list().boundingBox();
    if (!box) throw new Error('The list is not there.');
    await page.mouse.move(box.x + 300, box.y + 300);
    const frames = await paintedFrames(page, async () => {
      for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 2_000 + turn * 400);
      // Browsers go on scrolling what is painted already while a page is at work and draws nothing new.
      const busy = page.evaluate(work, 1_500);
      for (let turn = 0; turn < 12; turn += 1) {
        void page.mouse.wheel(0, turn < 6 ? -8_000 : 10_000);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      await busy;
      for (const part of [0.9, 0.1, 0.5]) await list().evaluate(scrollToPart, part);
    });
    expect(await page.evaluate(scrollAbout)).toEqual(Array(12).fill(true));
    const scratch = await chromium.open('about:blank');
    const titles = { x: box.x + 44, y: box.y + 34, width: 280, height: box.height - 36 };
    const blank = await blankHeights(scratch, frames, titles, WINDOW);
    await scratch.close();
    console.log(`${frames.length} frames painted, the highest blank band of each: ${blank.join(' ')} px`);
    expect(frames.length).toBeGreaterThan(10);
    expect(Math.max(...blank)).toBeLessThan(LINE);
  });

  it('is walked by keys alone, to an entry and back', async () => {
    await search().focus();
    await page.keyboard.press('ArrowDown');
    await list().and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Home');
    for (const [key, row] of [
      ['j', '3'],
      ['ArrowDown', '4'],
      ['k', '3'],
      ['End', '10004'],
      ['Home', '2'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => current().getAttribute('aria-rowindex')).toBe(row);
      expect(await list().getAttribute('aria-activedescendant')).toBe(await current().getAttribute('id'));
    }
    await page.keyboard.press('PageDown');
    await expect.poll(async () => Number(await current().getAttribute('aria-rowindex'))).toBeGreaterThan(6);
    await expect(current().boundingBox()).resolves.toMatchObject({ height: LINE });
    await page.keyboard.press('Enter');
    const detail = page.getByRole('region', { name: 'Opened article' });
    await detail.and(page.locator(':focus')).waitFor();
    const title = (await current().locator('.line-title').textContent()) ?? '';
    await detail.getByRole('heading', { name: title }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await list().and(page.locator(':focus')).waitFor();
    expect(await detail.count()).toBe(0);
  });

  it('has all that stands above it in one row, also beside an opened article in a window of 1024 px', async () => {
    await page.setViewportSize({ width: 1024, height: 768 });
    const head = page.locator('.results-head');
    const height = async () => (await head.boundingBox())?.height;
    await page.getByRole('complementary', { name: 'Filters' }).waitFor();
    expect(await height()).toBe(48);
    await rows().first().click();
    await head.getByRole('button', { name: 'Filters' }).waitFor();
    expect(await height()).toBe(48);
    await page.getByRole('button', { name: 'Close the article' }).click();
    await page.setViewportSize(WINDOW);
  });

  it('selects ranges and all that is found, and says what a new search does not show', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    for (let down = 0; down < 3; down += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('4 selected').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await search().fill('tag:heart');
    await page.getByText(/of the selected articles are not shown here/).waitFor();
    await search().fill('');
    await list().press('Control+a');
    await page.getByText('10,003 selected').waitFor();
    await page.getByRole('checkbox', { name: 'Select all 10,003 found' }).uncheck();
    await page.getByText('10,003 selected').waitFor({ state: 'detached' });
  });

  it('stands as it was left for who comes back from another view, and is not read again', async () => {
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    const found = () => page.locator('.results-count').innerText();
    const top = () => list().evaluate((element) => element.scrollTop);
    await search().fill('treatment');
    await page.locator('.line mark').first().waitFor();
    await list().evaluate(scrollToPart, 0.3);
    const left = { found: await found(), top: await top() };
    await link('Tidy up').click();
    await list().waitFor({ state: 'detached' });
    await link('Entries').click();
    await list().waitFor();
    expect(await found()).toBe(left.found);
    await expect.poll(top).toBe(left.top);
    expect(await search().inputValue()).toBe('treatment');
    await search().fill('');
    await count('10,003 articles');
  });

  it('follows what is noted elsewhere without moving', async () => {
    await list().evaluate(scrollToPart, 0.5);
    await page.waitForTimeout(200);
    const before = await list().evaluate((element) => element.scrollTop);
    await keep(chromium, [{ pmid: '34' }], { type: 'add-tag', name: 'new here' });
    await count('10,004 articles');
    expect(await list().evaluate((element) => element.scrollTop)).toBe(before);
    await page
      .getByRole('checkbox', { name: 'new here' })
      .or(page.getByRole('button', { name: /^Show \d+ more/ }))
      .first()
      .waitFor();
  });

  it('has nothing for axe-core to find wrong, as table and as cards, with filters, and in a narrow window', async () => {
    await page.getByRole('checkbox', { name: 'heart', exact: true }).check();
    await page.getByRole('button', { name: 'Remove filter: Tags heart' }).waitFor();
    await page.getByRole('button', { name: 'How to search' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // What still moves from light to dark has neither's contrast.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await search().fill('treatment');
    await page.locator('.line mark').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await search().fill('');
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('button', { name: 'Cards' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Entries' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await inNarrowWindow(async () => {
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.getByRole('button', { name: 'Filters (1)' }).click();
      await page.getByRole('button', { name: /^Show .* found$/ }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: /^Show .* found$/ }).click();
      await page.getByRole('option').first().click();
      await page.getByRole('button', { name: 'Back to the list' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  });
});

declare global {
  var started: { firstRow: number; readWhenFirst: string; allRead: number };
  var keys: { took: number; inNextFrame: string; later: string }[];
}

/** Writes down when the first row was there and how far the library was read then, and when all of it was. */
function watchStart(): void {
  globalThis.started = { firstRow: 0, readWhenFirst: '', allRead: 0 };
  const { started } = globalThis;
  new MutationObserver(() => {
    const reading = document.querySelector('.results-reading')?.textContent ?? '';
    if (started.firstRow === 0 && document.querySelector('.line')) {
      started.firstRow = performance.now();
      started.readWhenFirst = reading;
    } else if (started.firstRow > 0 && started.allRead === 0 && reading === '') {
      started.allRead = performance.now();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Writes down what the list shows in the frame after each key, how long that took, and what it shows in the end. */
function watchKeys(): void {
  globalThis.keys = [];
  const shown = () =>
    `${document.querySelector('.results-count strong')?.textContent ?? ''} ${document.querySelector('.line-title')?.textContent ?? ''}`;
  document.addEventListener('keydown', () => {
    const start = performance.now();
    requestAnimationFrame(() => {
      const key = { took: performance.now() - start, inNextFrame: shown(), later: '' };
      globalThis.keys.push(key);
      setTimeout(() => (key.later = shown()), 100);
    });
  });
}

/** Keeps the page busy for so many milliseconds. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** Scrolls a list to a part of its height, from 0 to 1. */
function scrollToPart(list: Element, part: number): Promise<void> {
  list.scrollTop = list.scrollHeight * part;
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
}
