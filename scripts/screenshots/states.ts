import type { Page } from 'playwright-core';
import { BODY_NETWORK } from '../../sample/articles/body-network.ts';
import { ENERGY_HARVEST } from '../../sample/articles/energy-harvest.ts';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import { PMC, PUBMED } from '../../sample/site.ts';
import { selectInAbstract } from '../browsers/select-in-abstract.ts';
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

/** Opens a page of the extension's own as it is beside a tab with this address, which stays in front of it. */
async function beside(page: Page, own: string, address: string): Promise<void> {
  const front = await page.context().newPage();
  await front.goto(address);
  await page.goto(own);
  await front.bringToFront();
  page.once('close', () => void front.close());
}

/** The bar over a list of results, which is folded in a low window until someone opens it. */
async function openBar(page: Page): Promise<void> {
  const chip = page.getByRole('button', { name: / screened$/ });
  const dim = page.getByRole('button', { name: 'Dim decided' });
  await chip.or(dim).filter({ visible: true }).first().waitFor();
  if (await chip.isVisible()) await chip.click();
}

/** By name: what brings a page into a state; `own` is the address of the extension's own pages. */
export type States = Record<string, (page: Page, own: string) => Promise<void>>;

/** With the library that `fillLibrary` writes. */
export const STATES: States = {
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
  async choices(page) {
    await page.goto(NOTED);
    const visit = new Visit(page);
    await visit.openPanel();
    await visit.button(/^Decision/).click();
    await page.getByRole('radio', { name: 'Include' }).waitFor();
  },
  async 'tag-manager'(page, own) {
    await page.goto(`${own}/tags.html`);
    await page.getByRole('treeitem').nth(1).click();
  },
  async pictures(page, own) {
    await page.goto(`${own}/library.html#/look`);
    await page.locator('.look[aria-busy="false"] .map-stage[aria-busy="false"]').waitFor();
  },
  async badge(page) {
    await page.goto(CITING);
    const visit = new Visit(page);
    await visit.scrollTo(visit.badges('#references').first());
  },
  async card(page) {
    await page.goto(CITING);
    const visit = new Visit(page);
    const badge = visit.badges('#references').first();
    await visit.scrollTo(badge);
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
    const visit = new Visit(page);
    await visit.scrollTo(visit.badges('.ref-list').first());
  },
  async popup(page, own) {
    await beside(page, `${own}/popup.html`, NOTED);
    await new Visit(page).note('Compared on a test bed').waitFor();
  },
  async 'popup-search'(page, own) {
    await beside(page, `${own}/popup.html`, UNKNOWN);
    await page.getByRole('searchbox').fill('test bed');
    await page.getByRole('list', { name: 'Found in your library' }).getByRole('link').waitFor();
  },
  async 'popup-elsewhere'(page, own) {
    await beside(page, `${own}/popup.html`, 'about:blank');
    await page.getByRole('link').first().waitFor();
  },
  async 'side-panel'(page, own) {
    await beside(page, `${own}/sidepanel.html`, NOTED);
    await new Visit(page).note('Compared on a test bed').waitFor();
  },
  async 'panel-menu'(page) {
    await page.goto(NOTED);
    const visit = new Visit(page);
    await visit.openPanel();
    await visit.button('Where the panel is').click();
    await visit.button('Move to the side panel').waitFor();
  },
  async 'highlight-toolbar'(page) {
    await page.goto(UNKNOWN);
    await selectInAbstract(page);
    await page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
  },
  async 'highlight-clicked'(page) {
    await page.goto(CITING);
    const at = await selectInAbstract(page, 'a small wireless network that has to save energy');
    await page.getByRole('button', { name: 'Highlight in green' }).click();
    await page.getByText('Highlighted in green.').waitFor({ state: 'attached' });
    await page.mouse.click(at.x, at.y);
    await new Visit(page).region.getByRole('button', { name: 'Colour: green' }).waitFor();
  },
  async welcome(page, own) {
    await page.goto(`${own}/welcome.html`);
    await page.getByRole('heading').first().waitFor();
  },
  async options(page, own) {
    await page.goto(`${own}/options.html`);
    await page.getByRole('heading').first().waitFor();
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
  /** What README shows: docs/screenshot.png is screenshots/readme/in-use.png without its margins. */
  async 'in-use'(page) {
    await page.goto(CITING);
    const visit = new Visit(page);
    await visit.openPanel();
    for (const tag of ['methods/simulation', 'energy use']) await visit.addTag(tag);
    for (const [choice, value] of [
      ['Reading status', 'Reading'],
      ['Decision', 'Include'],
      ['Rating', '4 of 5'],
    ] as const) {
      await visit.button(new RegExp(`^${choice}`)).click();
      await page.getByRole('radio', { name: value, exact: true }).click();
      await page.keyboard.press('Escape');
    }
    await selectInAbstract(page, 'avoids overheated and exhausted nodes');
    await page.getByRole('button', { name: 'Highlight in yellow' }).click();
    await page.getByText('Highlighted in yellow.').waitFor({ state: 'attached' });
    await selectInAbstract(page, 'Simulated against three other protocols');
    await page.getByRole('toolbar').getByRole('button', { name: 'Note' }).click();
    await visit.noteField.pressSequentially('Simulated only. **Ask** for measurements on people.');
    await visit.region.getByText(/^Saved/).waitFor();
    await visit.noteField.press('Control+Enter');
    await visit.note('Simulated only').waitFor();
    await page.goto(CITING); // As it is the next time.
    await visit.openPanel();
    await visit.note('Simulated only').waitFor();
  },
};
