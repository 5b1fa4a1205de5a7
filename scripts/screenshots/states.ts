import type { Page } from 'playwright-core';
import { BODY_NETWORK } from '../../sample/articles/body-network.ts';
import { ENERGY_HARVEST } from '../../sample/articles/energy-harvest.ts';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import { PMC, PUBMED } from '../../sample/site.ts';
import { Visit } from '../browsers/visit.ts';

const NOTED = `${PUBMED}/${VITAL_SIGNS.pmid}/`;
const CITING = `${PUBMED}/${BODY_NETWORK.pmid}/`;
const UNKNOWN = `${PUBMED}/${ENERGY_HARVEST.pmid}/`;

/** Writes what the states below show: an article with two notes and three tags, and one with a tag. */
export async function fillLibrary(page: Page): Promise<void> {
  await page.goto(NOTED);
  const noted = new Visit(page);
  await noted.addNote(
    'Compared on a **test bed**, not on a ward.\n\n- latency grows with the number of users\n- no word on what happens when the network is down',
    'Compared on a test bed',
  );
  await noted.addNote('Cite in the introduction, beside the survey.');
  for (const tag of ['methods/monitoring', 'blockchain', 'to discuss']) await noted.addTag(tag);
  await page.goto(CITING);
  await new Visit(page).addTag('routing');
  await page.close();
}

/** Brings a page into a state; `own` is the address of the extension's own pages. */
export const STATES: Record<string, (page: Page, own: string) => Promise<void>> = {
  async 'closed-tab'(page) {
    await page.goto(UNKNOWN);
    await new Visit(page)
      .button(/^PubMargin:|^Close$/)
      .first()
      .waitFor();
  },
  async 'closed-tab-with-entry'(page) {
    await page.goto(NOTED);
    await new Visit(page)
      .button(/^PubMargin:|^Close$/)
      .first()
      .waitFor();
  },
  async 'open-panel'(page) {
    await page.goto(NOTED);
    const visit = new Visit(page);
    await visit.openPanel();
    await visit.note('Compared on a test bed').waitFor();
  },
  async 'open-panel-empty'(page) {
    await page.goto(UNKNOWN);
    await new Visit(page).openPanel();
  },
  async editing(page) {
    await page.goto(UNKNOWN);
    const visit = new Visit(page);
    await visit.beginNote('Sorts packets into **emergency**, periodical and faulty.');
    await visit.region.getByText(/^Saved/).waitFor();
  },
  async 'adding-a-tag'(page) {
    await page.goto(UNKNOWN);
    const visit = new Visit(page);
    await visit.openPanel();
    if (!(await visit.tagField.isVisible())) await visit.button('Add tag').click();
    await visit.tagField.pressSequentially('mo');
  },
  async badge(page) {
    await page.goto(CITING);
    await new Visit(page).badges('#references').first().scrollIntoViewIfNeeded();
  },
  async card(page) {
    await page.goto(CITING);
    const badge = new Visit(page).badges('#references').first();
    await badge.scrollIntoViewIfNeeded();
    await badge.hover();
    await page.getByText('Compared on a').first().waitFor();
  },
  async 'quick-add'(page) {
    await page.goto(UNKNOWN);
    await new Visit(page).pressAdder(page.locator('#similar .docsum-title').nth(1));
    await page.getByText('Not in your library yet.').waitFor();
  },
  async results(page) {
    await page.goto(`${PUBMED}/?term=blockchain`);
    await new Visit(page).badges().first().waitFor();
  },
  async pmc(page) {
    await page.goto(`${PMC}/articles/${BODY_NETWORK.pmcid ?? ''}/`);
    await new Visit(page).badges('.ref-list').first().scrollIntoViewIfNeeded();
  },
  async welcome(page, own) {
    await page.goto(`${own}/welcome.html`);
    await page.getByRole('heading').first().waitFor();
  },
  async options(page, own) {
    await page.goto(`${own}/options.html`);
    await page.getByRole('heading').first().waitFor();
  },
};
