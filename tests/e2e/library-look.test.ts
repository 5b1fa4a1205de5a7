import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { citedLibrary } from './harness/cited-library.ts';
import { fillStore } from './harness/fill-store.ts';
import { keep } from './harness/library.ts';

const NOW = Date.now();

/** Opens the pictures of a library that is filled with so many entries and links. */
async function openPictures(chromium: Chromium, entries: number, links: number): Promise<Page> {
  const page = await chromium.openOwn('library.html#/look');
  await page.getByText(/has no entries yet/).waitFor(); // By now the library's stores are there.
  await fillStore(page, { ...citedLibrary(entries, links, NOW) });
  await page.close();
  const pictures = await chromium.openOwn('library.html#/look');
  await ready(pictures);
  return pictures;
}

const ready = (page: Page) =>
  page.locator('.look[aria-busy="false"] .map-stage[aria-busy="false"]').waitFor();

describe('the pictures of a library', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await Chromium.start({ viewport: { width: 1366, height: 900 } });
    page = await openPictures(chromium, 200, 700);
  });
  afterAll(() => chromium.stop());

  const picture = (name: string) => page.getByRole('region', { name });
  const map = () => page.getByRole('group', { name: /^Citation map/ });

  it('are all there, and axe-core finds nothing, with their tables too', async () => {
    await page.getByRole('img', { name: /^Notes and articles over time: 200 articles/ }).waitFor();
    await picture('Tags that occur together').getByRole('link').first().waitFor();
    await map().getByRole('link').first().waitFor();
    await picture('Often cited, not in your library').getByRole('link').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const summaries = await page.getByText('Show as a table').all();
    expect(summaries).toHaveLength(3);
    for (const summary of summaries) await summary.click();
    await expect.poll(() => page.getByRole('table').count()).toBe(4);
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const summary of summaries) await summary.click();
  });

  it('are reached and walked by keys alone; Enter opens the entry', async () => {
    const first = map().locator('a[tabindex="0"]');
    await picture('Citation map').getByRole('combobox', { name: 'Rows' }).focus();
    await page.keyboard.press('Tab');
    await first.and(page.locator(':focus')).waitFor();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
    const focused = map().locator('a:focus');
    const address = await focused.getAttribute('href');
    const title = (await focused.getAttribute('aria-label'))?.split(/: |\. Cites/)[1] ?? '-';
    await page.locator('.map-card').getByText(title).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(address);
    expect(address).toMatch(/^#\/entries\/pmid%3A\d+$/);
    await page.goBack();
    await ready(page);
  });

  it('lead from two tags to the articles that have both', async () => {
    const pair = picture('Tags that occur together').getByRole('link', {
      name: /^methods\/rct and topic\/body networks: \d+ articles$/,
    });
    await pair.click();
    const search = new URL(page.url()).hash.split('?')[1];
    expect(new URLSearchParams(search).get('q')).toBe('tag:"methods/rct" tag:"topic/body networks"');
    await page.goBack();
    await ready(page);
  });

  it('fit a window of 360 pixels', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const look = page.locator('main.look');
    await expect.poll(() => look.evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
    expect(await accessibilityProblems(page, 'main.look')).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 900 });
  });

  it('print black on white, each on one page, without what only a screen needs', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(background).toBe('rgb(255, 255, 255)');
    await expect.poll(() => page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByText('Show as a table').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: null, colorScheme: null });
    // Time and tags share a page; the map and the table have one each.
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(3);
  });

  it('follow the library', async () => {
    const image = (count: number) =>
      page.getByRole('img', { name: new RegExp(`^Notes and articles over time: ${count} articles`) });
    await image(200).waitFor();
    await keep(chromium, [{ pmid: '9' }], { type: 'add-tag', name: 'new' });
    await image(201).waitFor();
  });
});

describe('the pictures of 10,000 entries with 50,000 links', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await Chromium.start({ viewport: { width: 1366, height: 900 } });
    page = await openPictures(chromium, 10_000, 50_000);
  }, 240_000);
  afterAll(() => chromium.stop());

  it('are ready soon, in few times what reading the bare rows takes, and leave the page responsive', async () => {
    const runs: { raw: number; ready: number; longest: number }[] = [];
    for (let run = 0; run < 3; run++) {
      await page.close();
      page = await chromium.openOwn('manifest.json');
      const raw = await page.evaluate(readRaw);
      await page.addInitScript(watchReadiness);
      await page.goto(page.url().replace('manifest.json', 'library.html#/look'));
      await ready(page);
      runs.push({ raw, ...(await page.evaluate(() => globalThis.readiness)) });
    }
    const best = (name: 'raw' | 'ready' | 'longest') => Math.min(...runs.map((run) => run[name]));
    console.log(
      `10,000 entries, 50,000 links: pictures ready after ${best('ready').toFixed(0)} ms, ` +
        `longest task ${best('longest').toFixed(0)} ms; raw getAll of the rows ${best('raw').toFixed(0)} ms`,
    );
    expect(best('ready') / best('raw')).toBeLessThan(4);
    // No task holds the page for a large part of it: one reads, draws, reads on.
    expect(best('longest') / best('ready')).toBeLessThan(0.5);
  });

  it('show the most linked entries, say of how many, and the others by their tag', async () => {
    const counts = () => page.getByText(/^The \d+ articles with the most links, of 9,\d+ that are linked/);
    await counts().waitFor();
    const all = await page.locator('.map a').count();
    expect(all).toBeGreaterThan(200);
    expect(all).toBeLessThanOrEqual(300);
    await page.getByRole('combobox', { name: 'Articles with the tag' }).selectOption('methods/cohort');
    await page.getByText(/^(The )?\d+ articles/).waitFor();
    await expect.poll(() => counts().count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

/** The pages of a PDF, by the objects that begin one. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** How long reading all rows takes that pictures need, as they are, in milliseconds. */
async function readRaw(): Promise<number> {
  const done = (request: IDBRequest) =>
    new Promise((resolve) => request.addEventListener('success', resolve));
  const start = performance.now();
  const open = indexedDB.open('pubmargin');
  await done(open);
  const transaction = open.result.transaction(['entries', 'links', 'tags'], 'readonly');
  await Promise.all(['entries', 'links', 'tags'].map((name) => done(transaction.objectStore(name).getAll())));
  open.result.close();
  return performance.now() - start;
}

declare global {
  var readiness: { ready: number; longest: number };
}

/** Notes when all pictures are drawn, and the longest task until then, in milliseconds. */
function watchReadiness(): void {
  globalThis.readiness = { ready: 0, longest: 0 };
  new PerformanceObserver((list) => {
    const tasks = list.getEntries().map(({ duration }) => duration);
    globalThis.readiness.longest = Math.max(globalThis.readiness.longest, ...tasks);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const isReady = document.querySelector('.look[aria-busy="false"] .map-stage[aria-busy="false"]');
    if (isReady) globalThis.readiness.ready = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}
