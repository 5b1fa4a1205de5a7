import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VITAL_SIGNS } from '../../sample/articles/vital-signs.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';
import { closeOwnPages, openBeside, ownPages, RealPopup } from './harness/popup.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await Chromium.start();
});
afterAll(() => chromium.stop());

describe('the popup of the toolbar button', () => {
  it('edits the article of the tab, whose own panel follows', async () => {
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.openPanel();
    const popup = new Visit(await openBeside(chromium, 'popup.html', article.page));
    await popup.region.getByRole('heading', { name: VITAL_SIGNS.title }).waitFor();
    await popup.addTag('from the popup');
    await article.tag('from the popup').waitFor();
    await popup.addNote('Zebrafish, written in the popup.');
    await article.note('Zebrafish, written in the popup.').waitFor();
    expect(await accessibilityProblems(popup.page)).toEqual([]);
    await popup.page.close();
    await article.page.close();
  });

  it('finds an entry by a word of its note, and opens it in the tab', async () => {
    const front = await chromium.open(AT.results);
    const popup = await openBeside(chromium, 'popup.html', front);
    await popup.getByRole('searchbox', { name: 'Search your library' }).fill('ZEBRAFISH popup');
    await popup.getByText('1 article', { exact: true }).waitFor();
    expect(await accessibilityProblems(popup)).toEqual([]);
    await popup.getByRole('list', { name: 'Found in your library' }).getByRole('link').click();
    await front.waitForURL(AT.vitalSigns);
    await front.close();
  });

  it('loses nothing of what is typed when it closes, at the last keystroke', async () => {
    const article = await chromium.open(AT.bodyNetwork);
    const popup = await RealPopup.open(chromium);
    const button = (name: string) => `[...(article()?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === '${name}')`;
    await expect.poll(() => popup.evaluate(`Boolean(${button('Add note')})`)).toBe(true);
    await popup.evaluate(`${button('Add note')}.click()`);
    await expect.poll(() => popup.evaluate(`article().activeElement?.localName`)).toBe('textarea');
    await popup.type('Typed into the popup');
    await popup.type(', to the last word');
    await popup.close();
    const visit = new Visit(article);
    await visit.openPanel();
    await visit.note('Typed into the popup, to the last word').waitFor();
    await article.close();
  });
});

describe('the side panel', () => {
  it('opens from the popup, which goes', async () => {
    const article = await chromium.open(AT.vitalSigns);
    const popup = await RealPopup.open(chromium);
    const button = `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Side panel')`;
    await expect.poll(() => popup.evaluate(`${button}?.disabled`)).toBe(false); // It knows its tab.
    await popup.evaluate(`${button}.click()`);
    await expect.poll(() => ownPages(chromium)).toEqual(['/sidepanel.html']);
    await closeOwnPages(chromium, '/sidepanel.html');
    await article.close();
  });

  it('shows the article of whichever tab is in front', async () => {
    const one = await chromium.open(AT.vitalSigns);
    const two = new Visit(await chromium.open(AT.survey));
    await two.openPanel();
    const side = new Visit(await openBeside(chromium, 'sidepanel.html', two.page));
    await side.addNote('Written in the side panel.');
    await two.note('Written in the side panel.').waitFor();
    await one.bringToFront();
    await side.note('Zebrafish, written in the popup.').waitFor();
    expect(await side.note('Written in the side panel.').count()).toBe(0);
    expect(await accessibilityProblems(side.page)).toEqual([]);
    await two.page.bringToFront();
    await side.note('Written in the side panel.').waitFor();
    await side.page.close();
  });
});

describe('the panel in the page', () => {
  it('moves into the browser’s side panel at one click', async () => {
    const article = new Visit(await chromium.open(AT.energyHarvest));
    await article.openPanel();
    await article.button('Where the panel is').click();
    expect(await accessibilityProblems(article.page, 'pubmargin-panel', '.panel')).toEqual([]);
    await article.button('Move to the side panel').click();
    await article.button('Add note').waitFor({ state: 'hidden' });
    await expect.poll(() => ownPages(chromium)).toEqual(['/sidepanel.html']);
    const popup = await openBeside(chromium, 'popup.html', article.page);
    await popup.getByRole('button', { name: 'Show it on the page again' }).click();
    await article.button('Add note').waitFor();
    await popup.close();
    await article.page.close();
  });

  it('can be switched off for a site, where badges still show, and be brought back', async () => {
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.openPanel();
    await article.button('Where the panel is').click();
    await article.button('Switch off on PubMed').click();
    await article.button('Add note').waitFor({ state: 'hidden' });
    await article.page.goto(AT.bodyNetwork);
    await article.page.locator('#references').scrollIntoViewIfNeeded();
    await article.badges('#references').first().waitFor();
    expect(await article.region.count()).toBe(0);
    const popup = await openBeside(chromium, 'popup.html', article.page);
    await popup.getByRole('button', { name: 'Show it on the page again' }).click();
    await article.button('Add note').waitFor();
  });
});
