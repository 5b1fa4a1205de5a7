import type { Page } from 'playwright-core';
import { ENERGY_HARVEST } from '../../sample/articles/energy-harvest.ts';
import { PUBMED } from '../../sample/site.ts';
import { Visit } from '../browsers/visit.ts';
import { NOTED, type States } from './states.ts';

const UNKNOWN = `${PUBMED}/${ENERGY_HARVEST.pmid}/`;

/** The extension's own pages but for the library, with what `fillLibrary` writes. */
export const OWN_PAGE_STATES: States = {
  async 'tag-manager'(page, own) {
    await page.goto(`${own}/tags.html`);
    await page.getByRole('treeitem').nth(1).click();
  },
  async pictures(page, own) {
    await page.goto(`${own}/library.html#/look`);
    await page.locator('.look[aria-busy="false"] .map-stage[aria-busy="false"]').waitFor();
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
  async welcome(page, own) {
    await page.goto(`${own}/welcome.html`);
    await page.getByRole('heading').first().waitFor();
  },
  async options(page, own) {
    await page.goto(`${own}/options.html`);
    await page.getByRole('heading').first().waitFor();
  },
  async 'options-sync'(page, own) {
    await page.goto(`${own}/options.html#sync`);
    await page.getByLabel('Address', { exact: true }).fill('cloud.example.org/apps/files');
    await page.getByLabel('User name').fill('ada');
    await page.getByText(/^PubMargin’s folder: /).waitFor();
    await page.getByRole('heading', { name: 'Sync', exact: true }).scrollIntoViewIfNeeded();
  },
};

/** Opens a page of the extension's own as it is beside a tab with this address, which stays in front of it. */
async function beside(page: Page, own: string, address: string): Promise<void> {
  const front = await page.context().newPage();
  await front.goto(address);
  await page.goto(own);
  await front.bringToFront();
  page.once('close', () => void front.close());
}
