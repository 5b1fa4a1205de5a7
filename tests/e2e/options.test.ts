import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { everythingKept } from './harness/everything-kept.ts';
import { sayYesBeforehand } from './harness/say-yes-beforehand.ts';
import { openBeside } from './harness/popup.ts';

const drawn = (page: Page) => page.locator('pubmargin-panel').count();

describe('the options page', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start();
  });
  afterAll(() => chromium.stop());

  it('opens at the section that its address names', async () => {
    const page = await chromium.openOwn('options.html#reasons');
    const heading = page.getByRole('heading', { name: 'Reasons for a decision' });
    await expect.poll(async () => Math.abs((await heading.boundingBox())?.y ?? 999)).toBeLessThan(60);
    await page.getByText(/^PubMargin uses about [\d.]+ [kM]B/).waitFor();
  });

  it('switches PubMed off and on, in open pages at once, and leaves PMC as it is', async () => {
    const options = await chromium.openOwn('options.html');
    const article = await chromium.open(AT.vitalSigns);
    const tab = article.getByRole('region', { name: 'PubMargin' }).getByRole('button').first();
    await tab.waitFor();
    const box = options.getByRole('checkbox', { name: 'PubMed', exact: true });
    await box.uncheck();
    await expect.poll(() => drawn(article)).toBe(0);
    const later = await chromium.open(AT.bodyNetwork);
    await later.waitForTimeout(1_500);
    expect(await drawn(later)).toBe(0);
    const onPmc = await chromium.open(AT.bodyNetworkOnPmc);
    await onPmc.locator('pubmargin-panel').waitFor({ state: 'attached' });
    await box.check();
    await tab.waitFor();
  });

  it('lets the popup switch PubMed on again where it was switched off', async () => {
    const options = await chromium.openOwn('options.html');
    await options.getByRole('checkbox', { name: 'PubMed', exact: true }).uncheck();
    const article = await chromium.open(AT.vitalSigns);
    const popup = await openBeside(chromium, 'popup.html', article);
    await popup.getByText('PubMargin is switched off on PubMed.').waitFor();
    await popup.getByRole('button', { name: 'Switch on for PubMed' }).click();
    await popup.getByRole('button', { name: 'Add note' }).waitFor();
    await article.locator('pubmargin-panel').waitFor({ state: 'attached' });
  });

  it.each([
    ['in a wide window', 1366, 'light'],
    ['in the dark', 1024, 'dark'],
    ['in a narrow window', 360, 'light'],
  ] as const)('has nothing that axe-core finds wrong, and fits, %s', async (_where, width, colorScheme) => {
    const page = await chromium.openOwn('options.html');
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.getByLabel(/^Address of a PubMed page/).fill('https://proxy.example.edu/https/77/1/');
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    await page.getByLabel('Type “delete” to go on').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it.each(['privacy.html', 'hospital-it.html'])('has %s with it, to be read offline', async (path) => {
    const page = await chromium.openOwn(path);
    await page.setViewportSize({ width: 360, height: 900 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe('deleting everything', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start();
  });
  afterAll(() => chromium.stop());

  it('leaves nothing of the library, drafts, settings, back-ups and permission; open pages show it at once', async () => {
    const page = await chromium.open(AT.vitalSigns);
    const article = new Visit(page);
    await article.addNote('Soon to be gone.');
    await article.addTag('gone');
    const tags = await chromium.openOwn('tags.html');
    await tags.getByRole('treeitem', { name: /^gone/ }).waitFor();
    const options = await chromium.openOwn('options.html#delete');
    await sayYesBeforehand(chromium, 'https://europepmc.org/*');
    await options.bringToFront();
    await options.getByRole('checkbox', { name: 'Europe PMC' }).check();
    await options.getByLabel('Name', { exact: true }).fill('Ward 3');
    await options.getByText('Saved.').waitFor();
    expect((await everythingKept(chromium)).length).toBeGreaterThan(5);

    await options.bringToFront();
    await options.getByRole('button', { name: 'Delete everything…' }).click();
    await options.getByText(/^This deletes 1 article with all your notes/).waitFor();
    await options.keyboard.type('delete');
    await options.keyboard.press('Enter');
    await options.getByText(/^Everything is deleted\./).waitFor();

    await article.note('Soon to be gone.').waitFor({ state: 'detached' });
    await article.tag('gone').waitFor({ state: 'detached' });
    await tags.getByText(/^No tags yet\./).waitFor();
    await expect.poll(() => options.getByLabel('Name', { exact: true }).inputValue()).toBe('');
    await expect.poll(() => options.getByRole('checkbox', { name: 'Europe PMC' }).isChecked()).toBe(false);
    expect(await everythingKept(chromium)).toEqual([]);
    await chromium.restart();
    expect(await everythingKept(chromium)).toEqual([]);
  });

  it('offers a copy first, from which all comes back', async () => {
    const article = new Visit(await chromium.open(AT.survey));
    await article.addNote('Deleted and brought back.');
    const options = await chromium.openOwn('options.html#delete');
    await options.getByRole('button', { name: 'Delete everything…' }).click();
    const saved = options.waitForEvent('download');
    await options.locator('.last-question').getByRole('button', { name: 'Save a copy' }).click();
    const path = await (await saved).path();
    await options.getByLabel('Type “delete” to go on').fill('delete');
    await options.getByRole('button', { name: 'Delete everything now' }).click();
    await options.getByText(/^Everything is deleted\./).waitFor();
    await article.note('Deleted and brought back.').waitFor({ state: 'detached' });
    await options.locator('input[type=file]').setInputFiles(path);
    await article.note('Deleted and brought back.').waitFor();
  });
});
