import type { Page } from 'playwright-core';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import { fillStore } from '../../tests/e2e/harness/fill-store.ts';
import { shownLibrary } from './library-rows.ts';
import type { States } from './states.ts';

/** What the library page is like before there is anything in it. */
export const EMPTY_LIBRARY_STATES: States = {
  async 'library-empty'(page, own) {
    await page.goto(`${own}/library.html`);
    await page.getByRole('heading', { name: 'Your library is empty' }).waitFor();
  },
};

/** With a few entries, as the tour leaves them. */
export const SMALL_LIBRARY_STATES: States = {
  async 'library-few'(page, own) {
    await opened(page, own);
    await page.locator('.line').first().click();
    await page.getByRole('region', { name: 'Opened article' }).getByRole('heading').first().waitFor();
  },
  async 'library-export'(page, own) {
    await opened(page, own);
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByText(/ does not carry:$/).waitFor();
  },
  async 'library-send'(page, own) {
    await opened(page, own);
    await page.getByRole('button', { name: 'Send as list…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Wards: where to begin');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Your name' }).fill('Ada L.');
  },
  async 'library-import'(page, own) {
    await page.goto(`${own}/library.html#/import`);
    const buffer = Buffer.from(IMPORTED);
    const file = { name: 'Ward 3 reading.ris', mimeType: 'text/plain', buffer };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByRole('heading', { name: /^What “Ward 3/ }).waitFor();
  },
};

/** A file on its way in: one article that is new, one that may be the tour's, one that nothing identifies. */
const IMPORTED = `TY  - JOUR
TI  - Latency of ward monitoring: a registry study
AU  - Okafor, A.
PY  - 2024
DO  - 10.1000/latency
KW  - methods/monitoring
N1  - Small, but careful.
ER  -${' '}
TY  - JOUR
TI  - ${VITAL_SIGNS.title}
AU  - Jamil, F.
PY  - 2020
DO  - 10.1000/preprint
ER  -${' '}
TY  - JOUR
TI  - Nights on the ward
AU  - Lee, E.
ER  -${' '}
`;

/** With ten thousand (`fillLargeLibrary`). */
export const LARGE_LIBRARY_STATES: States = {
  async library(page, own) {
    await opened(page, own);
  },
  async 'library-search'(page, own) {
    await opened(page, own);
    await page.getByRole('searchbox').fill('sepsis cohort');
    await page.locator('.line mark').nth(12).waitFor();
    const read = page.getByRole('checkbox', { name: 'Read', exact: true });
    if (await read.isVisible()) await read.check();
  },
  async 'library-selected'(page, own) {
    await opened(page, own);
    const list = page.getByRole('grid').or(page.getByRole('listbox'));
    await list.press('ArrowDown');
    await list.press('Space');
    for (let down = 0; down < 3; down += 1) await list.press('Shift+ArrowDown');
    await page.getByText('4 selected').waitFor();
  },
  /** What README shows: docs/library.png is screenshots/1366/library-opened.png. */
  async 'library-opened'(page, own) {
    await opened(page, own);
    await page
      .locator('.line')
      .filter({ hasText: /lecture|allocation/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'PubMargin' }).getByRole('article').first().waitFor();
  },
  async 'library-cards'(page, own) {
    await opened(page, own);
    const view = page.getByRole('button', { name: 'View', exact: true });
    if (await view.isVisible()) {
      await view.click();
      await page.getByText('Cards', { exact: true }).click();
      await page.keyboard.press('Escape');
    }
    await page.getByRole('listbox').waitFor();
  },
  async 'library-filters'(page, own) {
    await opened(page, own);
    const filters = page.getByRole('button', { name: 'Filters', exact: true });
    if (await filters.isVisible()) await filters.click();
    await page.getByRole('button', { name: 'Tags below methods' }).click();
  },
};

/** Ten thousand entries beside those that are there. */
export async function fillLargeLibrary(page: Page, own: string): Promise<void> {
  await page.goto(`${own}/library.html`);
  await fillStore(page, shownLibrary(10_000));
  await page.reload();
  await page.getByRole('button', { name: 'No, thanks' }).click(); // Sync is offered once.
  await page.close();
}

/** The list, all of it read. */
async function opened(page: Page, own: string): Promise<void> {
  await page.goto(`${own}/library.html`);
  await page.locator('.line').first().waitFor();
  await page.locator('.results-reading').waitFor({ state: 'detached' });
  await page.waitForTimeout(300); // The filters are counted.
}
