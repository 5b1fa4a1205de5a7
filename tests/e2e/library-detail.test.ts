import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';

const [VITAL_SIGNS, SURVEY] = ['pmid:32294989', 'pmid:37361466'];

describe('an entry in the library', () => {
  let chromium: Chromium;
  let page: Page;
  let own: Visit;
  beforeAll(async () => {
    chromium = await Chromium.start();
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.addNote('Small sample.');
    const survey = new Visit(await chromium.open(AT.survey));
    await survey.addNote('As in PMID 32294989.', 'As in PMID 32294989.');
    await survey.addTag('review');
    page = await chromium.openOwn(`library.html#/entries/${encodeURIComponent(VITAL_SIGNS)}`);
    own = new Visit(page);
  });
  afterAll(() => chromium.stop());

  const shows = (name: RegExp) => page.getByRole('heading', { level: 2, name }).waitFor();
  const goes = (key: string) =>
    page.evaluate((hash) => location.assign(hash), `#/entries/${encodeURIComponent(key)}`);

  it('says what the article is, and what cites what within the library', async () => {
    await shows(/^Towards a Remote Monitoring/);
    await page.getByText('Sensors (Basel). 2020 Apr 13;20(8):2195.').waitFor();
    await page
      .getByRole('region', { name: 'Abstract' })
      .getByText(/^A platform that records/)
      .waitFor();
    expect(await accessibilityProblems(page, '.detail')).toEqual([]);
    const citing = page.getByRole('region', { name: 'Cited by, in your library 1' }).getByRole('link');
    await citing.click();
    await shows(/^State-of-the-Art/);
    await page.getByRole('region', { name: 'Cites, in your library 1' }).getByRole('link').click();
    await shows(/^Towards a Remote Monitoring/);
    await page.getByRole('region', { name: 'Mentioned in your notes on 1' }).waitFor();
  });

  it('has its notes edited in place, and the page of the article hears of it', async () => {
    await own.note('Small sample.').getByRole('button', { name: 'Edit' }).click();
    await own.noteField.waitFor();
    await own.noteField.fill('Small sample, one hospital.');
    await own.noteField.press('Control+Enter');
    await own.note('one hospital').waitFor();
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.openPanel();
    await article.note('Small sample, one hospital.').waitFor();
    await article.page.close();
  });

  it('loses nothing when another entry is opened in the middle of a word', async () => {
    await own.button('Add note').click();
    await own.noteField.waitFor();
    await own.noteField.pressSequentially('Latency grew in');
    await goes(SURVEY);
    await shows(/^State-of-the-Art/);
    expect(await own.noteField.count()).toBe(0);
    await goes(VITAL_SIGNS);
    await shows(/^Towards a Remote Monitoring/);
    await own.note('Latency grew in').waitFor();
  });

  it('loses nothing when the page is closed in the middle of a word', async () => {
    const other = await chromium.openOwn(`library.html#/entries/${encodeURIComponent(SURVEY)}`);
    const writing = new Visit(other);
    await writing.button('Add note').click();
    await writing.noteField.waitFor();
    await writing.noteField.pressSequentially('Half a thou');
    await other.close();
    await goes(SURVEY);
    await own.note('Half a thou').or(own.noteField).first().waitFor();
    await goes(VITAL_SIGNS);
  });

  it('says that it is gone when another tab took its last note and tag away, and comes back with it', async () => {
    await goes(SURVEY);
    await shows(/^State-of-the-Art/);
    const survey = new Visit(await chromium.open(AT.survey));
    await survey.openPanel();
    await survey.button('Remove tag review').click();
    for (const note of ['As in PMID', 'Half a thou']) {
      await survey.note(note).getByRole('button', { name: 'Remove' }).click();
      await survey.note(note).waitFor({ state: 'detached' });
    }
    await page.getByText('This article is no longer in your library:').waitFor();
    await survey.button('Undo').click();
    await page.getByText('This article is no longer in your library:').waitFor({ state: 'detached' });
    await survey.page.close();
  });

  it('is left with Escape, from the panel too', async () => {
    await own.button('Add note').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/entries');
  });

  it('fits a phone’s width and the dark', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await goes(VITAL_SIGNS);
    await shows(/^Towards a Remote Monitoring/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await accessibilityProblems(page, '.detail')).toEqual([]);
  });
});
