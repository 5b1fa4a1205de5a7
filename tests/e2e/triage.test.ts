import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ListedArticle } from '../../sample/facts.ts';
import { moreResults, resultsPage } from '../../sample/results-page.ts';
import { PUBMED } from '../../sample/site.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import type { Site } from '../../scripts/browsers/chromium.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { firstOf, SAMPLE } from './harness/sites.ts';

/** Each test has results of its own, so that none sees what another one decided: 24, and 6 more after the button. */
let searches = 0;

function chunksOf(term: string): ListedArticle[][] {
  const first = 30_000_000 + Number(term) * 100;
  const article = (_: unknown, at: number): ListedArticle => ({
    pmid: String(first + at),
    title: `Article ${at + 1} of search ${term}: what was found in a trial of many people over a long time.`,
    authors: 'Author A, Writer B.',
    citation: `J Test. 2020;1(1):${at + 1}. doi: 10.1234/test.${first + at}.`,
    labels: [],
  });
  const all = Array.from({ length: 30 }, article);
  return [all.slice(0, 24), all.slice(24)];
}

/** Results as `?format=abstract` shows them. */
const ABSTRACTS = readFileSync(join(import.meta.dirname, '../pages/pubmed-results-abstracts.html'), 'utf8');

const RESULTS: Site = (url) => {
  const term = url.searchParams.get('term') ?? '';
  if (url.origin === PUBMED && term === 'abstracts') {
    return { contentType: 'text/html; charset=utf-8', body: ABSTRACTS };
  }
  if (url.origin !== PUBMED || !/^\d+$/.test(term)) return undefined;
  const contentType = 'text/html; charset=utf-8';
  if (url.pathname === '/') return { contentType, body: resultsPage(term, chunksOf(term)) };
  const more = moreResults(term, Number(url.searchParams.get('page')), chunksOf(term));
  return url.pathname === '/more/' && more ? { contentType, body: more } : undefined;
};

describe('a list of results', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await Chromium.start({ site: firstOf(RESULTS, SAMPLE) });
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => chromium.stop());
  beforeEach(async () => {
    page = await chromium.open(`${PUBMED}/?term=${++searches}`);
    await page.bringToFront();
    await listens();
  });
  afterEach(() => page.close());

  const bar = () => page.getByRole('region', { name: 'Screening' });
  const line = (said: string | RegExp) => bar().getByText(said).waitFor();
  /** The page is read and its keys are known: one of them that changes nothing is answered. */
  const listens = () =>
    expect
      .poll(async () => {
        await page.keyboard.press('z');
        return page.getByText('There is nothing to undo here.').first().isVisible();
      })
      .toBe(true);
  const rows = () => page.locator('article.full-docsum');
  const tick = async (count: number) => {
    for (let at = 0; at < count; at++) await page.locator('.search-result-selector').nth(at).check();
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('is screened by keys alone, without opening anything or touching the page', async () => {
    const before = await pageWithoutUs(page);
    const tabs = chromium.context.pages().length;
    for (let at = 0; at < 20; at++) await press('j', ['i', 'e', 'm', 'e'][at % 4] ?? '');
    await line('24 shown: 5 included, 5 maybe, 10 excluded, 4 open');
    await expect.poll(() => rows().locator('pubmargin-badge').count()).toBe(20);
    await rows().nth(19).getByRole('button', { name: 'In your library: excluded' }).waitFor();
    expect(chromium.context.pages().length).toBe(tabs);
    expect(page.url()).toBe(`${PUBMED}/?term=${searches}`);
    expect(await pageWithoutUs(page)).toBe(before);

    await press('u');
    await line('24 shown: 5 included, 5 maybe, 9 excluded, 5 open');
    await press('z', 'z');
    await line('Undone: Excluded result 20');
    await line('24 shown: 5 included, 5 maybe, 9 excluded, 5 open');
    await page.reload();
    await line('24 shown: 5 included, 5 maybe, 9 excluded, 5 open');
  });

  it('gives all ticked rows a tag in one step, and takes it back in one', async () => {
    await tick(17);
    await bar().getByRole('button', { name: '17 ticked' }).waitFor();
    await press('t');
    await page.getByRole('combobox', { name: 'Name of the tag' }).fill('rct');
    await press('Enter');
    await line('Tagged 17: rct');
    await expect.poll(() => rows().locator('pubmargin-badge').count()).toBe(17);
    await numberTag(chromium, 'rct', 1);
    await page.bringToFront();
    await press('1');
    await line('Tag removed from 17: rct');
    await press('1');
    await line('Tagged 17: rct');
    await bar().getByRole('button', { name: 'Undo' }).click();
    await line('Undone: Tagged 17: rct');
    await expect.poll(() => rows().locator('pubmargin-badge').count()).toBe(0);

    await press('e');
    await line('24 shown: 0 included, 17 excluded, 7 open');
    // The keys are for the current result again once the user moves; Space ticks where its key went.
    await press('j', 'i');
    await line('24 shown: 1 included, 16 excluded, 7 open');
    for (let at = 0; at < 17; at++) await press('j');
    await press('x', 'Space');
    await bar().getByRole('button', { name: '18 ticked', pressed: true }).waitFor();
  });

  it('goes on into what "Show more results" brings', async () => {
    await press('j', 'i');
    await line('24 shown: 1 included, 0 excluded, 23 open');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.getByRole('button', { name: 'Show more results' }).click();
    await line('30 shown: 1 included, 0 excluded, 29 open');
    for (let at = 0; at < 24; at++) await press('j');
    // What others see by the mark, screen readers are told.
    await page.getByRole('status').getByText('Result 25 of 30: Article 25 of search').waitFor();
    await press('e');
    await line('30 shown: 1 included, 1 excluded, 28 open');
    await expect
      .poll(() =>
        rows()
          .nth(24)
          .getByRole('button', { name: /excluded/ })
          .count(),
      )
      .toBe(1);
  });

  it('hides or dims what was decided, keeps that choice, and shows it again at one click', async () => {
    const before = await pageWithoutUs(page);
    await press('j', 'i', 'j', 'e', 'j', 'm');
    await line('24 shown: 1 included, 1 maybe, 1 excluded, 21 open');
    await bar().getByRole('button', { name: 'Hide decided' }).click();
    await expect.poll(() => rows().locator('visible=true').count()).toBe(22);
    expect(await pageWithoutUs(page)).toBe(before);
    await page.reload();
    await bar().getByRole('button', { name: 'Show 2 hidden' }).click();
    await expect.poll(() => rows().locator('visible=true').count()).toBe(24);
    await bar().getByRole('button', { name: 'Dim decided' }).click();
    await page.mouse.move(0, 0);
    const opacity = (at: number) =>
      rows()
        .nth(at)
        .evaluate((row) => getComputedStyle(row).opacity);
    await expect
      .poll(async () => [await opacity(0), await opacity(1), await opacity(2)])
      .toEqual(['0.35', '0.35', '1']);
    await bar().getByRole('button', { name: 'Dim decided' }).click();
  });

  it('moves on, and keeps the focus, when the current result is hidden', async () => {
    await press('j');
    await line('24 shown: 0 included, 0 excluded, 24 open');
    await bar().getByRole('button', { name: 'Hide decided' }).click();
    await rows().nth(0).getByRole('checkbox').focus();
    await press('e');
    await bar().getByRole('button', { name: 'Show 1 hidden' }).waitFor();
    await bar().getByRole('button', { name: 'Result 2' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toMatch(/^Article 2 /);
    await bar().getByRole('button', { name: 'Show 1 hidden' }).click();
  });

  it('takes reasons from the user’s own list, and says its counts as a PRISMA flow', async () => {
    await press('j', 'e', 'w');
    await page.getByRole('combobox', { name: 'A new reason' }).fill('Wrong population');
    await press('Enter');
    await line('Reason for result 1: Wrong population');
    await press('j', 'e', 'w');
    await page.getByRole('button', { name: 'Wrong population' }).waitFor();
    expect(await accessibilityProblems(page, 'pubmargin-triage', '.bar')).toEqual([]);
    await press('1');
    await line('Reason for result 2: Wrong population');
    await press('j', 'i');
    await line('24 shown: 1 included, 2 excluded, 21 open');
    await bar().getByRole('button', { name: 'Counts' }).click();
    expect(await accessibilityProblems(page, 'pubmargin-triage', '.bar')).toEqual([]);
    await bar().getByRole('button', { name: 'Copy counts' }).click();
    await line('Counts copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      [
        ...['Records shown (n = 24)', 'Records screened (n = 3)', 'Records excluded (n = 2)'],
        ...['    Wrong population (n = 2)', 'Maybe, to be decided (n = 0)', 'Records included (n = 1)'],
        'Not screened yet (n = 21)',
      ].join('\n'),
    );
  });

  it('opens the editor of a note where the result stands, and goes on after it', async () => {
    await press('j', 'n');
    const visit = new Visit(page);
    await visit.noteField.waitFor();
    await page.keyboard.type('jie: read again');
    await press('Control+Enter');
    await expect
      .poll(() => visit.badges().first().getAttribute('aria-label'))
      .toBe('In your library: 1 note');
    await visit.noteField.waitFor({ state: 'detached' });
    await press('Escape', 'j', 'i');
    await line('24 shown: 1 included, 0 excluded, 23 open');
    await rows().nth(1).getByRole('button', { name: 'In your library: included' }).waitFor();
  });

  it('folds its line in a low window, until the user unfolds it, and still offers to undo', async () => {
    await page.setViewportSize({ width: 683, height: 450 });
    await page.reload();
    await listens();
    await press('j', 'i');
    await page.getByRole('button', { name: '1 of 24 screened' }).waitFor();
    await bar().getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: '0 of 24 screened' }).waitFor();
    await press('e');
    await page.getByRole('button', { name: '1 of 24 screened' }).click();
    await line('24 shown: 0 included, 1 excluded, 23 open');
    await page.reload();
    await line('24 shown: 0 included, 1 excluded, 23 open');
    await bar().getByRole('button', { name: 'Fold' }).click();
    await page.getByRole('button', { name: '1 of 24 screened' }).click();
    await line('24 shown: 0 included, 1 excluded, 23 open');
  });

  it('with whole abstracts is screened the same', async () => {
    await page.goto(`${PUBMED}/?term=abstracts&format=abstract`, { waitUntil: 'domcontentloaded' });
    await listens();
    const before = await pageWithoutUs(page);
    await press('j', 'i');
    await line('Included result 1');
    await press('j');
    await page.getByRole('status').getByText('Result 2 of 2: Blockchain, consent').waitFor();
    await press('e');
    await line('2 shown: 1 included, 1 excluded, 0 open');
    const second = page.locator('.results-article').nth(1);
    await second.getByRole('button', { name: 'In your library: excluded' }).waitFor();
    await bar().getByRole('button', { name: 'Hide decided' }).click();
    await expect.poll(() => page.locator('.results-article').locator('visible=true').count()).toBe(0);
    expect(await pageWithoutUs(page)).toBe(before);
    await bar().getByRole('button', { name: 'Show 2 hidden' }).click();
  });

  it('leaves the keys to whatever the user types in', async () => {
    const search = page.locator('input[name="term"]');
    await search.fill('');
    await search.pressSequentially('jiemu');
    await press('Control+j', 'ArrowDown');
    expect(await search.inputValue()).toBe('jiemu');
    await search.blur();
    await press('j', 'i');
    await line('Included result 1');
  });
});

/** Gives a tag a number key, as the tag manager does. */
async function numberTag(chromium: Chromium, tag: string, number: number): Promise<void> {
  const own = await chromium.openOwn('manifest.json');
  const request = { tag, change: { type: 'set-number', number } };
  const reply = await own.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { pubmargin: 'change-tag', request },
  );
  expect(reply).toMatchObject({ ok: true });
  await own.close();
}

/** The page as it is in the DOM, our own elements taken out. */
function pageWithoutUs(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll('*')) {
      if (element.localName.startsWith('pubmargin-')) element.remove();
    }
    return new XMLSerializer().serializeToString(copy);
  });
}
