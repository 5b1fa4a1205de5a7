import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chromium } from './harness/chromium.ts';
import { CORPUS, firstOf, pageAt, SAMPLE } from './harness/sites.ts';
import { PUBMED } from '../../sample/site.ts';

const GATE = `${PUBMED}/36936108/`;
const DOWN = `${PUBMED}/36936109/`;
const MISSING = `${PUBMED}/99999999/`;

describe.skipIf(CORPUS === undefined)('pages that stand where an article should', () => {
  let chromium: Chromium;
  const saved = (name: string) => readFileSync(join(CORPUS ?? '', 'not-an-article', name), 'utf8');
  beforeAll(async () => {
    const site = firstOf(
      pageAt(GATE, saved('pow-cookie-challenge-203-2026.html'), 203),
      pageAt(DOWN, saved('ncbi-500-error-page-2023-12.html'), 500),
      pageAt(MISSING, saved('not-found-error-page-2022-01.html'), 404),
      SAMPLE,
    );
    chromium = await Chromium.start({ site });
  });
  afterAll(() => chromium.stop());

  it.each([
    ['the cookie gate', GATE],
    ['the page of a broken server', DOWN],
    ['the page "Not found"', MISSING],
  ])('are left alone: %s', async (_name, address) => {
    const page = await chromium.open(address);
    await page.waitForTimeout(1500);
    const drawn = await page.locator('pubmargin-panel, pubmargin-badge').count();
    expect(drawn).toBe(0);
  });
});
