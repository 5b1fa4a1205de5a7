import { BODY_NETWORK } from '../../sample/articles/body-network.ts';
import { ENERGY_HARVEST } from '../../sample/articles/energy-harvest.ts';
import { PMC, PUBMED } from '../../sample/site.ts';
import { selectInAbstract } from '../browsers/select-in-abstract.ts';
import { Visit } from '../browsers/visit.ts';
import { CITING, NOTED, type States } from './states.ts';

const UNKNOWN = `${PUBMED}/${ENERGY_HARVEST.pmid}/`;

/** Articles on PubMed and PMC, with the library that `fillLibrary` writes. */
export const ARTICLE_STATES: States = {
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
  async pmc(page) {
    await page.goto(`${PMC}/articles/${BODY_NETWORK.pmcid ?? ''}/`);
    const visit = new Visit(page);
    await visit.scrollTo(visit.badges('.ref-list').first());
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
};

/** The same once there is something of everything: after the screening of a list. */
export const IN_USE_STATE: States = {
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
