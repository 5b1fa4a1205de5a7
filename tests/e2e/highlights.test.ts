import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { beginSelection, painted, pageWithoutUs, rangeOf, selectedText } from './harness/highlighting.ts';

const QUOTE = 'avoids overheated and exhausted nodes';
const OTHER = 'overheated and exhausted nodes, with a blockchain';
const NOTE = 'Simulated only, never worn.';

describe('highlights in Chromium', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start({ viewport: { width: 1700, height: 900 } });
  });
  afterAll(() => chromium.stop());

  it('are made with the mouse, written on, and there after a reload; the page stays as it was', async () => {
    const page = await chromium.open(AT.bodyNetwork);
    await page.locator('pubmargin-panel').waitFor({ state: 'attached' });
    const before = await page.evaluate(pageWithoutUs);
    await selectByMouse(page, QUOTE);
    await page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    expect(await page.evaluate(selectedText)).toBe(QUOTE);
    expect(await accessibilityProblems(page, 'pubmargin-toolbar', '.bar')).toEqual([]);
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    const visit = new Visit(page);
    await visit.noteField.waitFor();
    await expect.poll(() => isFocused(visit)).toBe(true);
    await page.keyboard.type(NOTE);
    await visit.region.getByText(/^Saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    await visit.note(NOTE).waitFor();
    expect(await page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] });
    expect(await page.evaluate(pageWithoutUs)).toBe(before);

    await page.reload();
    await visit.openPanel();
    await visit.note(NOTE).waitFor();
    await visit.button(QUOTE).waitFor();
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] });
    expect(await page.evaluate(pageWithoutUs)).toBe(before);
  });

  it('show on the copy of the abstract that PMC has', async () => {
    const page = await chromium.open(AT.bodyNetworkOnPmc);
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] });
    const visit = new Visit(page);
    await visit.openPanel();
    await visit.note(NOTE).waitFor();
    await page.close();
  });

  it('of the full text show on PMC, and are listed as such on PubMed', async () => {
    const words = 'The text of the article';
    const page = await chromium.open(AT.bodyNetworkOnPmc);
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] }); // The page is all there.
    await selectByMouse(page, words);
    await page.getByRole('button', { name: 'Highlight in orange' }).click();
    await expect
      .poll(() => page.evaluate(painted))
      .toEqual({ 'pubmargin-yellow': [QUOTE], 'pubmargin-orange': [words] });
    await page.getByText('Highlighted in orange.').waitFor({ state: 'attached' }); // The library has it.
    await page.goto(AT.bodyNetwork);
    const visit = new Visit(page);
    const elsewhere = visit.region.getByRole('region', { name: 'In the full text on PMC' });
    await elsewhere.getByText(words).waitFor();
    expect(await page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] });
    await elsewhere.getByRole('button', { name: 'Remove' }).click();
    await elsewhere.waitFor({ state: 'detached' });
    await page.close();
  });

  it('open their note when they are clicked, and are shown when their note is chosen', async () => {
    const page = await chromium.open(AT.bodyNetwork);
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] });
    const [at] = await page.evaluate(rangeOf, QUOTE);
    await page.mouse.click((at?.left ?? 0) + 20, ((at?.top ?? 0) + (at?.bottom ?? 0)) / 2);
    const visit = new Visit(page);
    await visit.note(NOTE).waitFor();
    await page.getByRole('button', { name: 'Make it yellow', pressed: true }).waitFor();
    expect(await accessibilityProblems(page, 'pubmargin-toolbar', '.bar')).toEqual([]);
    await visit.button('Colour: yellow').click();
    expect(await accessibilityProblems(page, 'pubmargin-panel', '.panel')).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await visit.button(QUOTE).click();
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('pubmargin-flash'))).toBe(true);
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('pubmargin-flash'))).toBe(false);
    const [now] = await page.evaluate(rangeOf, QUOTE);
    expect(now?.top).toBeGreaterThan(0);
    expect(now?.bottom).toBeLessThan(900);
    await page.close();
  });

  it('overlap, and show both', async () => {
    const page = await chromium.open(AT.bodyNetwork);
    await selectByMouse(page, OTHER);
    await page.getByRole('button', { name: 'Highlight in sky blue' }).click();
    await expect
      .poll(() => page.evaluate(painted))
      .toEqual({
        'pubmargin-yellow': [QUOTE],
        'pubmargin-sky': [OTHER],
      });
    await selectByMouse(page, 'nodes, with a');
    await page.getByRole('button', { name: 'Highlight in sky blue' }).click();
    await expect
      .poll(() => page.evaluate(painted))
      .toEqual({
        'pubmargin-yellow': [QUOTE],
        'pubmargin-sky': [OTHER],
        'pubmargin-sky-2': ['nodes, with a'],
      });
    await page.close();
  });

  it('take another colour, go, and come back', async () => {
    const page = await chromium.open(AT.bodyNetwork);
    await expect.poll(async () => Object.keys(await page.evaluate(painted)).length).toBe(3);
    await clickOn(page, 'nodes, with a');
    await page.getByRole('button', { name: 'Make it purple' }).click();
    await expect
      .poll(() => page.evaluate(painted))
      .toMatchObject({ 'pubmargin-purple': ['nodes, with a'], 'pubmargin-sky': [OTHER] });
    await page.getByRole('toolbar').getByRole('button', { name: 'Remove' }).click();
    await expect
      .poll(() => page.evaluate(painted))
      .toEqual({ 'pubmargin-yellow': [QUOTE], 'pubmargin-sky': [OTHER] });
    await page.getByRole('toolbar').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.evaluate(painted)).toMatchObject({ 'pubmargin-purple': ['nodes, with a'] });

    const visit = new Visit(page);
    await visit.note(NOTE).getByRole('button', { name: 'Remove' }).click();
    await expect.poll(async () => (await page.evaluate(painted))['pubmargin-yellow']).toBeUndefined();
    await visit.button('Undo').click();
    await visit.note(NOTE).waitFor();
    await expect.poll(async () => (await page.evaluate(painted))['pubmargin-yellow']).toEqual([QUOTE]);
    await page.close();
  });

  it('are made by keyboard alone, in a colour of choice', async () => {
    const page = await chromium.open(AT.vitalSigns);
    const before = await page.evaluate(pageWithoutUs);
    await page.evaluate(beginSelection, 'platform that');
    for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
    const words = (await page.evaluate(selectedText)).trim();
    expect(words.split(' ').length).toBeGreaterThan(2);
    await page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar', { name: 'Highlight' }).waitFor({ state: 'hidden' });
    expect((await page.evaluate(selectedText)).trim()).toBe(words);
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-green': [words] });

    await page.evaluate(beginSelection, 'Smart contracts');
    await page.keyboard.press('Shift+End');
    const line = (await page.evaluate(selectedText)).trim();
    await page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const visit = new Visit(page);
    await expect.poll(async () => (await visit.noteField.count()) > 0 && isFocused(visit)).toBe(true);
    await page.keyboard.type('By keys alone.');
    await page.keyboard.press('Control+Enter');
    await visit.note('By keys alone.').waitFor();
    expect(await page.evaluate(pageWithoutUs)).toBe(before);
    await page.reload();
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-green': [words, line] });
    await visit.openPanel();
    await visit.note('By keys alone.').waitFor();
    await page.close();
  });

  it('are offered nowhere else: not in fields, outside of the article, or on a list of results', async () => {
    const page = await chromium.open(AT.bodyNetwork);
    for (const sentence of ['Jamil F., Hang L.', 'Similar articles']) {
      await selectByMouse(page, sentence);
      await page.waitForTimeout(600);
      expect(await page.getByRole('toolbar', { name: 'Highlight' }).count(), sentence).toBe(0);
    }
    await page.getByRole('searchbox').first().fill('overheated and exhausted');
    await page.getByRole('searchbox').first().selectText();
    await page.waitForTimeout(600);
    expect(await page.getByRole('toolbar', { name: 'Highlight' }).count()).toBe(0);
    await page.goto(AT.results);
    await selectByMouse(page, 'Monitoring of Patient');
    await page.waitForTimeout(600);
    expect(await page.getByRole('toolbar', { name: 'Highlight' }).count()).toBe(0);
    await page.close();
  });

  it('show, and nothing is offered, with the toolbar switched off', async () => {
    const own = await chromium.openOwn('options.html');
    await own.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(o: object): Promise<void> } } } }
      ).chrome.storage.local.set({ 'settings:highlightToolbar': false }),
    );
    const page = await chromium.open(AT.bodyNetwork);
    await expect.poll(async () => (await page.evaluate(painted))['pubmargin-yellow']).toEqual([QUOTE]);
    await selectByMouse(page, 'Simulated against three');
    await page.waitForTimeout(600);
    expect(await page.getByRole('toolbar', { name: 'Highlight' }).count()).toBe(0);
    await page.close();
  });
});

async function isFocused({ noteField }: Visit): Promise<boolean> {
  return noteField.evaluate((field) => (field.getRootNode() as ShadowRoot).activeElement === field);
}

async function clickOn(page: Page, words: string): Promise<void> {
  const [line] = await page.evaluate(rangeOf, words);
  if (!line) throw new Error(`The page does not show "${words}".`);
  await page.mouse.click((line.left + line.right) / 2, (line.top + line.bottom) / 2);
}

/** Drags over these words of the page, wherever they stand. */
async function selectByMouse(page: Page, words: string): Promise<void> {
  const lines = await page.evaluate(rangeOf, words);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) throw new Error(`The page does not show "${words}".`);
  await page.mouse.move(first.left + 0.5, (first.top + first.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(last.right - 0.5, (last.top + last.bottom) / 2, { steps: 4 });
  await page.mouse.up();
}
