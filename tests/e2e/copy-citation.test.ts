import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { pageWithoutUs } from './harness/highlighting.ts';
import { keep } from './harness/library.ts';

const TITLE =
  'Towards a Remote Monitoring of Patient Vital Signs Based on IoT-Based Blockchain Integrity Management Platforms in Smart Hospitals';

/** What PubMed's "Cite" box gives of the sample article; APA's and BibTeX's own, since that box has them otherwise or not. */
const WRITTEN: Readonly<Record<string, string | RegExp>> = {
  'NLM (Vancouver)': `Jamil F, Ahmad S, Iqbal N, Kim DH. ${TITLE}. Sensors (Basel). 2020 Apr 13;20(8):2195. doi: 10.3390/s20082195. PMID: 32294989; PMCID: PMC7218894.`,
  AMA: `Jamil F, Ahmad S, Iqbal N, Kim DH. ${TITLE}. Sensors (Basel). 2020;20(8):2195. doi:10.3390/s20082195`,
  APA: `Jamil, F., Ahmad, S., Iqbal, N., & Kim, D.-H. (2020). ${TITLE}. Sensors (Basel, Switzerland), 20(8), 2195. https://doi.org/10.3390/s20082195`,
  BibTeX: /^@article\{Jamil2020Towards,\n\tauthor = \{Jamil, Faisal and .*\n\tpmcid = \{PMC7218894\},\n\}$/s,
  RIS: /^TY {2}- JOUR\nAU {2}- Jamil, Faisal\n.*\nAN {2}- 32294989\n.*\nER {2}- $/s,
};

describe('the citation of an article', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start();
  });
  afterAll(() => chromium.stop());

  it('is copied from the panel in every style, for an article without an entry too; the page stays as it was', async () => {
    const visit = new Visit(await chromium.open(AT.vitalSigns));
    const errors = watchErrors(visit.page);
    await visit.openPanel();
    const before = await visit.page.evaluate(pageWithoutUs);
    await visit.button('Cite').click();
    await visit.button('NLM (Vancouver)').and(visit.page.locator(':focus')).waitFor();
    for (const [style, written] of Object.entries(WRITTEN)) {
      await visit.button(style).click();
      await visit.region.getByText(`Copied as ${style}.`).waitFor();
      const copied = await clipboard(visit.page);
      if (typeof written === 'string') expect(copied.plain).toBe(written);
      else expect(copied.plain).toMatch(written);
    }
    expect(await visit.page.evaluate(pageWithoutUs)).toBe(before);
    expect(errors).toEqual([]);
    expect(await accessibilityProblems(visit.page, 'pubmargin-panel', '.copy-as')).toEqual([]);
  });

  it('has italics where the style has them, and begins with the style that was used last', async () => {
    const visit = new Visit(await chromium.open(AT.bodyNetworkOnPmc));
    await visit.openPanel();
    await visit.button('Cite').click();
    await visit.button('RIS').and(visit.page.locator(':focus')).waitFor();
    await visit.page.keyboard.press('Shift+Tab');
    await visit.page.keyboard.press('Shift+Tab');
    await visit.page.keyboard.press('Enter');
    await visit.region.getByText('Copied as APA.').waitFor();
    const copied = await clipboard(visit.page);
    expect(copied.rich).toMatch(/<i>[^<]+<\/i>, <i>\d+<\/i>/);
    expect(copied.plain).not.toContain('<');
    await visit.page.keyboard.press('Escape');
    await visit.button('Cite').and(visit.page.locator(':focus')).waitFor();
  });

  it('is a click away in the panel that opened by itself', async () => {
    await keep(chromium, [{ pmid: '32294989' }], { type: 'add-tag', name: 'known' });
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width: 1920, height: 1000 });
    await page.goto(AT.vitalSigns);
    const visit = new Visit(page);
    await visit.button('Cite').click();
    await visit.button('AMA').click();
    await visit.region.getByText('Copied as AMA.').waitFor();
    expect((await clipboard(page)).plain).toBe(WRITTEN.AMA);
  });

  it('is copied from the library in every style', async () => {
    const page = await chromium.openOwn('library.html#/entries/pmid%3A32294989');
    const errors = watchErrors(page);
    const styles = page.getByRole('group', { name: 'Copy as' });
    for (const [style, written] of Object.entries(WRITTEN)) {
      await styles.getByRole('button', { name: style }).click();
      await page.getByText(`Copied as ${style}.`).waitFor();
      const copied = await clipboard(page);
      if (typeof written === 'string') expect(copied.plain).toBe(written);
      else expect(copied.plain).toMatch(written);
    }
    expect(errors).toEqual([]);
  });
});

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** What is on the clipboard, as a program has it in which the user pastes: no permission is given for that. */
async function clipboard(page: Page): Promise<{ plain: string; rich: string }> {
  const other = await page.context().newPage();
  const pasted = other.evaluate(
    () =>
      new Promise<{ plain: string; rich: string }>((resolve) => {
        document.body.append(document.createElement('textarea'));
        document.querySelector('textarea')?.focus();
        document.addEventListener('paste', ({ clipboardData: data }) =>
          resolve({ plain: data?.getData('text/plain') ?? '', rich: data?.getData('text/html') ?? '' }),
        );
      }),
  );
  await other.locator('textarea:focus').waitFor();
  await other.keyboard.press('Control+v');
  const both = await pasted;
  await other.close();
  await page.bringToFront();
  return both;
}
