import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PMC, PUBMED } from '../../sample/site.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';
import { keep } from './harness/library.ts';
import { pageState, type PageState } from './harness/page-state.ts';
import { CORPUS, corpusSite, firstOf, SAMPLE } from './harness/sites.ts';

const WIDTHS = [360, 1024, 1280, 1920];

/** Real pages: the longest, the one with most references, a retracted one, a Cochrane review's groups, and PMC. */
const REAL = [
  `${PUBMED}/36342113/`,
  `${PUBMED}/36850560/`,
  `${PUBMED}/31637281/`,
  `${PUBMED}/25361573/`,
  `${PMC}/articles/PMC10534063/`,
];
/** The sample's pages come with a stylesheet, so that their layout is as on PubMed. */
const SAMPLED = [AT.vitalSigns, AT.results, AT.bodyNetworkOnPmc];

/** Articles that these pages mention, so that there are badges too. */
const KNOWN = [
  { pmid: '32294989' },
  { pmid: '37361466' },
  { doi: '10.1016/j.tra.2015.04.003' },
  { pmid: '24168305' },
];

describe('a page with PubMargin, before the user acts', () => {
  let without: Chromium;
  let withIt: Chromium;
  beforeAll(async () => {
    const site = CORPUS === undefined ? SAMPLE : firstOf(SAMPLE, corpusSite(CORPUS));
    without = await Chromium.start({ extension: undefined, site });
    withIt = await Chromium.start({ site });
    await keep(withIt, KNOWN, { type: 'add-tag', name: 'known' });
    for (const { context } of [without, withIt]) {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    }
  });
  afterAll(() => Promise.all([without.stop(), withIt.stop()]));

  it.each(SAMPLED)('stands where it stood and copies as it did: %s', compare);
  it.skipIf(CORPUS === undefined).each(REAL)('stands where it stood and copies as it did: %s', compare);

  async function compare(address: string): Promise<void> {
    for (const width of WIDTHS) {
      const plain = await stateAt(without, address, width);
      const ours = await stateAt(withIt, address, width, drawn);
      expect(plain.rectangles.length).toBeGreaterThan(50);
      expect(plain.copiedText.length).toBeGreaterThan(500);
      expect(differences(plain.rectangles, ours.rectangles), `at ${width} px`).toEqual([]);
      expect({ ...ours, rectangles: [] }, `at ${width} px`).toEqual({ ...plain, rectangles: [] });
    }
  }

  async function stateAt(
    chromium: Chromium,
    address: string,
    width: number,
    ready?: (page: Page) => Promise<void>,
  ): Promise<PageState> {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address, { waitUntil: 'load' });
    await ready?.(page);
    const state = await pageState(page);
    await page.close();
    return state;
  }
});

/** Panel or badges are drawn, and had time to settle. */
async function drawn(page: Page): Promise<void> {
  await page.locator('pubmargin-panel, pubmargin-badge').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(600);
}

/** The first few rectangles that differ, so that a failure can be read. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  if (before.length !== after.length) return [`${before.length} elements, then ${after.length}`];
  return before
    .flatMap((line, at) => (line === after[at] ? [] : [`${line} -> ${after[at] ?? ''}`]))
    .slice(0, 5);
}
