import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { beginSelection, painted, selectedText } from './harness/highlighting.ts';

/** Of the abstract of the survey. */
const PASSAGE = 'explains the basics';

describe('keys in Chromium, without a mouse', () => {
  let chromium: Chromium;
  const visit = async (address: string) => {
    const article = new Visit(await chromium.open(address));
    await article.region.getByRole('button').first().waitFor(); // Drawn: its keys are in force by then.
    return article;
  };
  beforeAll(async () => {
    chromium = await Chromium.start();
  });
  afterAll(() => chromium.stop());

  it('writes a note and a tag, decides and takes it back', async () => {
    const article = await visit(AT.vitalSigns);
    const { page } = article;
    const { keyboard } = page;
    await keyboard.type('nHelpful, but small.'); // Faster than the editor comes.
    await article.region.getByText(/^Saved/).waitFor();
    expect(await article.noteField.inputValue()).toBe('Helpful, but small.');
    await keyboard.press('Control+Enter');
    await article.note('Helpful, but small.').waitFor();

    await keyboard.press('t');
    await article.tagField.waitFor();
    await focused(article.tagField);
    await keyboard.type('methods/bench');
    await keyboard.press('Enter');
    await article.tag('methods/bench').waitFor();
    while (await article.tagField.isVisible()) await keyboard.press('Escape');

    await keyboard.press('i');
    await said(page, 'Decision: Include').waitFor();
    await keyboard.press('r');
    await said(page, 'Reading status: Reading').waitFor();
    await keyboard.press('r');
    await said(page, 'Reading status: Not set').waitFor();
    await keyboard.press('e');
    await said(page, 'Decision: Exclude').waitFor();
    await keyboard.press('z');
    await said(page, 'Undone: Decision: Exclude').waitFor();
    await article.button('Decision: Include').waitFor();
  });

  it('goes the whole way: highlights, writes on it, tags, decides, closes, and finds it all again', async () => {
    const article = await visit(AT.survey);
    const { page } = article;
    const { keyboard } = page;
    const select = async () => {
      await page.evaluate(beginSelection, PASSAGE);
      for (let word = 0; word < 3; word++) await keyboard.press('Control+Shift+ArrowRight');
      return (await page.evaluate(selectedText)).trim();
    };
    const words = await select();
    const link = page.getByRole('link').first();
    await link.focus();
    await keyboard.press('b');
    await focused(page.getByRole('button', { name: 'Highlight in yellow' }));
    await keyboard.press('Escape');
    await focused(link);
    expect((await page.evaluate(selectedText)).trim()).toBe(words);
    await keyboard.press('h');
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [words] });
    await keyboard.press('z');
    await said(page, 'Undone: Highlighted in yellow.').waitFor();
    expect(await page.evaluate(painted)).toEqual({});

    await link.evaluate((element) => element.blur());
    await select();
    await keyboard.type('nNot for readers of this ward.'); // Faster than what makes highlights comes.
    await article.region.getByText(/^Saved/).waitFor();
    await keyboard.press('Control+Enter');
    await article.note('Not for readers of this ward.').waitFor();
    await keyboard.press('t');
    await focused(article.tagField);
    await keyboard.type('whole way');
    await keyboard.press('Enter');
    await article.tag('whole way').waitFor();
    while (await article.tagField.isVisible()) await keyboard.press('Escape');
    await keyboard.press('i');
    await said(page, 'Decision: Include').waitFor();
    await keyboard.press('p');
    await article.button(/^PubMargin:/).waitFor();

    await page.reload();
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [words] });
    await keyboard.press('p');
    await article.note('Not for readers of this ward.').waitFor();
    await article.tag('whole way').waitFor();
    await article.button('Decision: Include').waitFor();
    // And from its note back to the text.
    await article.button(words).press('Enter');
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('pubmargin-flash'))).toBe(true);
  });

  it('is silent while something is typed into the page, and takes nothing else from it', async () => {
    const article = await visit(AT.vitalSigns);
    const { page } = article;
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
    });
    const search = page
      .getByRole('searchbox')
      .or(page.locator('input[type=search], input[name=term]'))
      .first();
    await search.focus();
    await page.keyboard.type('n? tie');
    expect(await search.inputValue()).toMatch(/n\? tie$/);
    await search.evaluate((element) => element.blur());
    await page.keyboard.press('q');
    await page.keyboard.press('Control+i');
    await page.keyboard.press('?');
    await sheetOf(page).waitFor();
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(['n', '?', ' ', 't', 'i', 'e', 'q', 'Control', 'i']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await article.button('Decision: Include').waitFor();
    expect(await article.noteField.count()).toBe(0);
  });

  it('shows all keys at ?, keeps the focus there and gives it back', async () => {
    const { page } = await visit(AT.vitalSigns);
    const link = page.getByRole('link').first();
    await link.focus();
    await page.keyboard.press('?');
    const sheet = sheetOf(page);
    await sheet.getByText('Add note', { exact: true }).first().waitFor();
    await sheet.getByText('Alt+Shift+O').waitFor();
    expect(await accessibilityProblems(page, 'pubmargin-keys', 'dialog')).toEqual([]);
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(
        /^(?:pubmargin-keys|body)$/,
      );
    }
    await page.keyboard.press('n'); // Nothing acts behind it.
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await focused(link);
    expect(await page.getByRole('textbox', { name: 'Note', exact: true }).count()).toBe(0);
  });

  it('moves between the mentions that are in the library', async () => {
    const article = await visit(AT.bodyNetwork);
    const { page } = article;
    const badge = page.locator('#references pubmargin-badge button.badge').first();
    await badge.waitFor({ state: 'attached' });
    await page.keyboard.press('j');
    await focused(badge);
    await page.getByRole('dialog').getByText('Helpful, but small.').waitFor();
    expect(await accessibilityProblems(page, '#references pubmargin-badge', '.card')).toEqual([]);
  });

  it('has other keys where the user chose others, at once', async () => {
    const { page } = await visit(AT.energyHarvest);
    const options = await chromium.openOwn('options.html');
    expect(await accessibilityProblems(options)).toEqual([]);
    await options.getByRole('button', { name: 'Include: i' }).press('Enter');
    await options.keyboard.press('j');
    await options.getByText('“j” is the key for: Next result').waitFor();
    await options.keyboard.press('y');
    await options.getByRole('button', { name: 'Include: y' }).waitFor();
    await page.bringToFront();
    await page.waitForTimeout(500); // As below.
    await page.keyboard.press('y');
    await said(page, 'Decision: Include').waitFor();

    await options.bringToFront();
    await options.getByLabel('Use single keys').press('Space');
    await page.waitForTimeout(500); // The open page hears of it in a moment, before anyone could be back there.
    await page.bringToFront();
    await page.keyboard.press('u');
    await page.keyboard.press('?');
    await page.waitForTimeout(500);
    expect(await sheetOf(page).count()).toBe(0);
    await said(page, 'Decision: Include').waitFor();
  });
});

/** The line that says what a key did. */
function said(page: Page, sentence: string): Locator {
  return page.locator('pubmargin-keys .message').getByText(sentence, { exact: true });
}

function sheetOf(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Keys' });
}

async function focused(locator: Locator): Promise<void> {
  await expect
    .poll(() =>
      locator.evaluate((element) => {
        const root = element.getRootNode() as Document | ShadowRoot;
        return root.activeElement === element;
      }),
    )
    .toBe(true);
}
