import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeNcbi } from '../ncbi/fake-ncbi.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { extensionWithHosts } from './harness/builds.ts';
import { Chromium } from './harness/chromium.ts';
import { keep, keepMany } from './harness/library.ts';
import { routeToFake } from './harness/ncbi.ts';

const ENTRIES = 10_000;
const NIGHT = { title: 'Vital signs of people asleep at night', date: { text: '2022', year: 2022 } };

describe('tidying a library of ten thousand entries', () => {
  let chromium: Chromium;
  let ncbi: FakeNcbi;
  let page: Page;
  beforeAll(async () => {
    ncbi = await FakeNcbi.start();
    ncbi.has(
      { pmid: '36455991', title: NIGHT.title, doi: '10.1000/night' },
      { pmid: '31501885', title: 'Another matter', doi: '10.1000/other' },
    );
    chromium = await Chromium.start({ extension: extensionWithHosts(['https://eutils.ncbi.nlm.nih.gov/*']) });
    await routeToFake(chromium, ncbi);
    const many = Array.from({ length: ENTRIES }, (_, at) => ({ pmid: String(20_000_000 + at) }));
    await keepMany(chromium, many, { type: 'add-tag', name: 'trial' }, (ids) => ({
      title: `About ${ids.pmid ?? ''}`,
    }));
    const titled = (ids: object, name: string) =>
      keepMany(chromium, [ids], { type: 'add-tag', name }, () => NIGHT);
    await titled({ pmid: '36455991' }, 'at night');
    await titled({ doi: '10.1000/preprint' }, 'trials');
    await keep(chromium, [{ pmid: '99999999' }, { doi: '10.1000/other' }], {
      type: 'add-tag',
      name: 'trial',
    });
    page = await chromium.openOwn('library.html#/tidy');
  });
  afterAll(async () => {
    await chromium.stop();
    await ncbi.stop();
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const said = (message: string) =>
    page.getByRole('status').filter({ hasText: message }).first().waitFor({ state: 'attached' });
  const pair = () => page.getByRole('article', { name: NIGHT.title });
  const undo = async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await said('Undone.');
  };

  it('finds what there is to tidy while one waits', async () => {
    const start = performance.now();
    await page.reload();
    await heading('The same article twice? (1)').waitFor();
    console.log(`${ENTRIES} entries looked through in ${Math.round(performance.now() - start)} ms`);
    await heading('Entries without a title (2)').waitFor();
    await heading('Tags on one article only (2)').waitFor();
    await pair().getByRole('row', { name: /^Tags/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('joins two entries and parts them again, by keys alone', async () => {
    await pair().getByRole('button', { name: 'Join' }).focus();
    await page.keyboard.press('Enter');
    await said('Joined.');
    await expect.poll(() => pair().count()).toBe(0);
    await page.keyboard.press('Control+z');
    await said('Undone.');
    await pair().waitFor();
  });

  it('does not offer again what the user says are two articles, in any later visit', async () => {
    await pair().getByRole('button', { name: 'Not the same' }).click();
    await said('Kept apart; they are not offered again.');
    await page.reload();
    await heading('Entries without a title (2)').waitFor();
    expect(await pair().count()).toBe(0);
  });

  it('merges a tag into the one that it looks like, and takes that back', async () => {
    await page.getByRole('button', { name: 'Merge “trials” into “trial”' }).click();
    await said('“trials” merged into “trial”.');
    await heading('Tags on one article only (1)').waitFor();
    await undo();
    await heading('Tags on one article only (2)').waitFor();
  });

  it('gets titles from NCBI; what is known by a DOI goes by its PMID then', async () => {
    await page.getByRole('button', { name: 'Get titles for 2 articles' }).click();
    await said('Titles found for 1 article.');
    await heading('Entries without a title (1)').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'PMID 99999999' })
      .getByText('Not found in PubMed')
      .waitFor();
    const list = await chromium.openOwn('library.html#/entries/pmid%3A31501885');
    await list.getByText('Another matter').first().waitFor();
    expect(ncbi.received.map(({ utility }) => utility)).toEqual(['esearch.fcgi', 'efetch.fcgi']);
  });
});

it('a library in order has nothing to tidy up', async () => {
  const chromium = await Chromium.start();
  const page = await chromium.openOwn('library.html#/tidy');
  await page.getByText('Nothing to tidy up.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await chromium.stop();
});
