import { afterAll, beforeAll, expect, it } from 'vitest';
import { PUBMED } from '../../sample/site.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import { Chromium } from './harness/chromium.ts';
import { rangeOf } from './harness/highlighting.ts';
import { keep } from './harness/library.ts';
import { pageAt } from './harness/sites.ts';

/** Results as `?format=pmid` shows them: one text, a PMID in each line. */
const PMIDS = ['31000001', '310000', '31000003', '31000004', '31000005'];
const LIST = `${PUBMED}/?term=plain&format=pmid`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>plain - Search Results - PubMed</title></head>
<body><main class="search-page" id="search-page"><div id="search-results">
<pre class="search-results-chunk">${PMIDS.join('\n')}</pre></div></main></body></html>`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await Chromium.start({ site: pageAt(LIST, PAGE) });
});
afterAll(() => chromium.stop());

it('a list that is plain text has each badge at the line of its own article', async () => {
  await keep(chromium, [{ pmid: '310000' }], { type: 'add-tag', name: 'second' });
  await keep(chromium, [{ pmid: '31000004' }], { type: 'add-tag', name: 'fourth' });
  await keep(chromium, [{ pmid: '31000004' }], { type: 'set-decision', decision: 'include' });
  const page = await chromium.open(LIST);
  const badges = new Visit(page).badges();
  await expect.poll(() => badges.count()).toBe(2);
  for (const [at, pmid, tag] of [
    [0, '310000\n', 'second'],
    [1, '31000004', 'fourth'],
  ] as const) {
    const badge = badges.nth(at).and(page.locator(':not([data-unplaced])'));
    await badge.waitFor();
    const [line] = await page.evaluate(rangeOf, pmid);
    const box = await badge.boundingBox();
    if (!line || !box) throw new Error('There is no line, or no badge.');
    expect(Math.abs(box.y + box.height / 2 - (line.top + line.bottom) / 2)).toBeLessThan(3);
    expect(box.x).toBeGreaterThan(line.right);
    await badge.hover();
    const card = page.getByRole('dialog', { name: pmid.trim() });
    await card.getByText(tag).waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  }
  // There are no rows that a bar could count.
  expect(await page.getByRole('region', { name: 'Screening' }).count()).toBe(0);
});
