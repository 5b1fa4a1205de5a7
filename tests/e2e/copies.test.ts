import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { extensionWithPermissions } from './harness/builds.ts';
import { Chromium } from './harness/chromium.ts';
import { note, ring } from './harness/copies.ts';
import { keep } from './harness/library.ts';

describe('notes that exist only in this browser', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start();
    for (let n = 0; n < 10; n++) await keep(chromium, [{ pmid: String(9_000_000 + n) }], note(n, 'one'));
  });
  afterAll(() => chromium.stop());

  it('are spoken of in the panel, and saved by one click there', async () => {
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.openPanel();
    await article.region.getByText(/^These notes exist only in this browser\./).waitFor();
    expect(await accessibilityProblems(article.page, 'pubmargin-panel', '.region')).toEqual([]);
    // Of the context: the page saves as soon as it is open, before anyone listens to it.
    const saved = new Promise<Download>((resolve) => chromium.context.once('download', resolve));
    await article.button('Save a copy').click();
    const download = await saved;
    const copy = download.page();
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({ version: 2 });
    await copy.getByText(/^“pubmargin-.*” was given to your browser/).waitFor();
    expect(await accessibilityProblems(copy)).toEqual([]);
    await article.region.getByText(/^These notes exist only/).waitFor({ state: 'detached' });
  });
});

describe('copies by themselves', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start({ extension: extensionWithPermissions(['downloads', 'offscreen']) });
    await keep(chromium, [{ pmid: '32294989' }], note(1, 'Large trial'));
  });
  afterAll(() => chromium.stop());

  it('go to the downloads folder when the user wants that', async () => {
    const options = await chromium.openOwn('options.html#back-ups');
    await options.getByText('There is no copy outside of this browser yet.').waitFor();
    await options.getByLabel('Automatically').selectOption('daily');
    await options.getByLabel('In another format too').selectOption('ris');
    await ring(chromium);
    await expect
      .poll(
        async () => {
          await options.reload();
          await options.waitForTimeout(500);
          return options.getByText(/^The last copy was made on .* Nothing changed since\.$/).count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    await expect
      .poll(() => options.evaluate(written), { timeout: 20_000 })
      .toEqual(['application/json', 'application/x-research-info-systems']);
    // What becomes of a copy that the user saves can be known now.
    await options.getByRole('button', { name: 'Save a copy' }).click();
    await options.getByText(/^“pubmargin-.*\.json” is saved\.$/).waitFor();
  });
});

/** What the browser has written into the downloads folder, by media types. */
async function written(): Promise<string[]> {
  interface Api {
    chrome: { downloads: { search: (query: object) => Promise<{ mime: string; state: string }[]> } };
  }
  const { downloads } = (globalThis as unknown as Api).chrome;
  const all = await downloads.search({ orderBy: ['startTime'] });
  return all.filter(({ state }) => state === 'complete').map(({ mime }) => mime);
}
