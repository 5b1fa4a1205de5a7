import type { Page } from 'playwright-core';
import { PUBMED } from '../../sample/site.ts';
import { Visit } from '../browsers/visit.ts';
import type { States } from './states.ts';

/** A list of results on PubMed, and its screening. */
export const SCREENING_STATES: States = {
  async results(page) {
    await page.goto(`${PUBMED}/?term=blockchain`);
    await new Visit(page).badges().first().waitFor();
  },
  async screening(page) {
    await page.goto(`${PUBMED}/?term=blockchain`);
    await new Visit(page).badges().first().waitFor();
    await page.waitForTimeout(300); // The keys are known.
    for (const key of 'jijejejml') await page.keyboard.press(key);
    await openBar(page);
    await page.getByText('6 shown: 1 included, 1 maybe, 2 excluded, 2 open').waitFor();
  },
  async 'screening-ticked'(page) {
    await page.goto(`${PUBMED}/?term=blockchain`);
    for (const at of [4, 5]) await page.locator('.search-result-selector').nth(at).check();
    await openBar(page);
    await page.getByRole('button', { name: '2 ticked' }).waitFor();
    await page.getByRole('button', { name: 'Reason' }).click();
    await page.getByRole('dialog', { name: 'Reason for 2' }).waitFor();
  },
  async 'screening-counts'(page) {
    await page.goto(`${PUBMED}/?term=blockchain`);
    await openBar(page);
    await page.getByRole('button', { name: 'Dim decided' }).click();
    await page.getByRole('button', { name: 'Counts' }).click();
    await page.getByRole('button', { name: 'Copy counts' }).waitFor();
  },
};

/** The bar over a list of results, which is folded in a low window until someone opens it. */
async function openBar(page: Page): Promise<void> {
  const chip = page.getByRole('button', { name: / screened$/ });
  const dim = page.getByRole('button', { name: 'Dim decided' });
  await chip.or(dim).filter({ visible: true }).first().waitFor();
  if (await chip.isVisible()) await chip.click();
}
