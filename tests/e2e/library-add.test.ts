import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeNcbi } from '../ncbi/fake-ncbi.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { extensionWithHosts } from './harness/builds.ts';
import { Chromium } from './harness/chromium.ts';
import { keep } from './harness/library.ts';
import { routeToFake } from './harness/ncbi.ts';

const EUTILS = 'https://eutils.ncbi.nlm.nih.gov/*';

describe('adding articles', () => {
  let chromium: Chromium;
  let ncbi: FakeNcbi;
  let page: Page;
  beforeAll(async () => {
    ncbi = await FakeNcbi.start();
    ncbi.has(
      {
        pmid: '36455991',
        title: 'Vital signs at night',
        doi: '10.1000/night',
        journal: 'J Samples',
        year: 2022,
      },
      {
        pmid: '31501885',
        title: 'Another matter entirely',
        journal: 'Lancet',
        year: 2019,
        volume: '393',
        page: '1',
      },
      { pmid: '30000013', title: 'Only in PMC', pmcid: 'PMC6410714' },
    );
    chromium = await Chromium.start({ extension: extensionWithHosts([EUTILS]) });
    await routeToFake(chromium, ncbi);
    await keep(chromium, [{ pmid: '32294989' }], { type: 'add-tag', name: 'methods/rct' });
    page = await chromium.openOwn('library.html#/add');
  });
  afterAll(async () => {
    await chromium.stop();
    await ncbi.stop();
  });

  const field = () => page.getByRole('textbox', { name: /^PMIDs, DOIs/ });
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  const said = (message: string) =>
    page.getByRole('status').filter({ hasText: message }).first().waitFor({ state: 'attached' });
  const paste = (text: string) => field().fill(text);
  const inLibrary = async () => {
    const list = await chromium.openOwn('library.html');
    const found = await list.evaluate(entriesOf);
    await list.close();
    return found;
  };

  it('shows what a pasted list holds, and sends nothing anywhere', async () => {
    await paste(
      'PMID 36455991\n32294989\n10.1000/night\nPMC6410714\nSmith J. Another matter entirely. Lancet. 2019;393:1-9.',
    );
    await row('PMID 36455991').getByText('New').waitFor();
    await row('PMID 32294989').getByRole('link', { name: 'In your library' }).waitFor();
    await page.getByRole('heading', { name: 'Not sure which article' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(ncbi.received).toEqual([]);
  });

  it('looks titles and PMIDs up, and offers what the reference may be', async () => {
    await page.getByRole('button', { name: /^Look up titles/ }).click();
    await row('Vital signs at night').waitFor();
    await row('Only in PMC').getByText('PMID 30000013').waitFor();
    await row('PMID 32294989').getByText('Not found in PubMed').waitFor();
    await page
      .getByText('3 articles found. In your library already: 1. Lines that name one of them again: 1.')
      .waitFor();
    await page.getByRole('checkbox', { name: /Another matter entirely/ }).check();
    await row('Another matter entirely').getByText('New').waitFor();
    expect(ncbi.mostInOneSecond()).toBeLessThanOrEqual(3);
    expect(ncbi.received.every(({ headers }) => !('cookie' in headers) && !('referer' in headers))).toBe(
      true,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('adds them with a tag and “to read”, and takes all of it back', async () => {
    await page.getByRole('button', { name: 'Add tag' }).click();
    await page.getByRole('combobox', { name: 'Tag' }).fill('journal club');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add 3 articles' }).click();
    await said('Added: 3 articles. In your library before: 1 article.');
    expect(await inLibrary()).toEqual({
      'pmid:30000013': ['Only in PMC', 'to-read', 'journal club'],
      'pmid:31501885': ['Another matter entirely', 'to-read', 'journal club'],
      'pmid:32294989': [undefined, undefined, 'journal club,methods/rct'],
      'pmid:36455991': ['Vital signs at night', 'to-read', 'journal club'],
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await said('Undone.');
    expect(await inLibrary()).toEqual({ 'pmid:32294989': [undefined, undefined, 'methods/rct'] });
    expect(await field().inputValue()).toContain('PMC6410714');
  });

  it('says what NCBI could not tell, and goes on with the rest', async () => {
    ncbi.faults.push({ status: 429, headers: { 'Retry-After': '1' } }, { status: 500 });
    await paste('36455991\n99999999');
    await row('99999999').waitFor();
    await page.getByRole('button', { name: /^Look up titles/ }).click();
    await row('Vital signs at night').waitFor();
    await row('99999999').getByText('Not found in PubMed').waitFor();
    ncbi.faults.push(...Array.from({ length: 2 }, () => ({ status: 400 })));
    await paste('10.1000/night');
    await row('doi:10.1000/night').waitFor();
    await page.getByRole('button', { name: /^Look up titles/ }).click();
    await row('doi:10.1000/night').getByText('NCBI did not take this question.').waitFor();
  });
});

describe('a browser that was not allowed to ask NCBI', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await Chromium.start();
    page = await chromium.openOwn('library.html#/add');
  });
  afterAll(() => chromium.stop());

  it('adds a list of thousands all the same; stopped half way, what was added can be taken back', async () => {
    const all = Array.from({ length: 3_000 }, (_, at) => 20_000_000 + at).join('\n');
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), all);
    await page.getByRole('textbox', { name: /^PMIDs, DOIs/ }).press('Control+v');
    const add = page.getByRole('button', { name: 'Add 3,000 articles' });
    await add.click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page
      .getByText(/^Stopped: [\d,]+ of 3,000 articles were added\.$/)
      .first()
      .waitFor();
    const stopped = Object.keys(await page.evaluate(entriesOf)).length;
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThan(3_000);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').first().waitFor();
    expect(await page.evaluate(entriesOf)).toEqual({});
    const start = performance.now();
    await add.click();
    await page
      .getByText(/^Added: 3,000 articles/)
      .first()
      .waitFor({ timeout: 60_000 });
    console.log(`3,000 articles added in ${Math.round(performance.now() - start)} ms`);
    expect(Object.keys(await page.evaluate(entriesOf))).toHaveLength(3_000);
  });
});

/** Title, status and tags of every entry, by key. */
async function entriesOf(): Promise<Record<string, (string | undefined)[]>> {
  const open = indexedDB.open('pubmargin');
  await new Promise((resolve) => (open.onsuccess = resolve));
  const all = open.result.transaction('entries').objectStore('entries').getAll();
  await new Promise((resolve) => (all.onsuccess = resolve));
  open.result.close();
  const rows = all.result as { key: string; title?: string; status?: string; tags: { name: string }[] }[];
  return Object.fromEntries(
    rows.map(({ key, title, status, tags }) => [
      key,
      [
        title,
        status,
        tags
          .map(({ name }) => name)
          .sort()
          .join(','),
      ],
    ]),
  );
}
