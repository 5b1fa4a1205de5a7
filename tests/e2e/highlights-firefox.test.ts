import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT } from './harness/addresses.ts';
import { Firefox } from './harness/firefox.ts';
import { beginSelection, painted, pageWithoutUs, rangeOf, selectedText } from './harness/highlighting.ts';

const QUOTE = 'avoids overheated and exhausted nodes';
const NOTE = 'Simulated only, never worn.';

describe('highlights in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.start();
  });
  afterAll(() => firefox.stop());

  it('are made with the mouse, written on, and there after a reload; the page stays as it was', async () => {
    const page = await firefox.open(AT.bodyNetwork);
    await page.waitForSelector('pubmargin-panel');
    const before = await page.evaluate(pageWithoutUs);
    const [line] = await page.evaluate(rangeOf, QUOTE);
    if (!line) throw new Error('The page does not show the quote.');
    await page.mouse.move(line.left + 0.5, (line.top + line.bottom) / 2);
    await page.mouse.down();
    await page.mouse.move(line.right - 0.5, (line.top + line.bottom) / 2, { steps: 4 });
    await page.mouse.up();
    await page.locator('pubmargin-toolbar >>> button[aria-label="Note"]').click();
    await page.waitForSelector('pubmargin-panel >>> textarea[aria-label="Note"]');
    await expect.poll(() => page.evaluate(focusedInPanel)).toBe('TEXTAREA');
    await page.keyboard.type(NOTE);
    await see(page, 'Saved');
    await page.keyboard.press('Escape');
    await see(page, NOTE);
    expect(await page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] });
    expect(await page.evaluate(pageWithoutUs)).toBe(before);

    await page.reload({ waitUntil: 'domcontentloaded' });
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] });
    expect(await page.evaluate(pageWithoutUs)).toBe(before);
  });

  it('show on the copy of the abstract that PMC has', async () => {
    const page = await firefox.open(AT.bodyNetworkOnPmc);
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-yellow': [QUOTE] });
  });

  it('are made by keyboard alone, in a colour of choice', async () => {
    const page = await firefox.open(AT.vitalSigns);
    await page.waitForSelector('pubmargin-panel');
    const before = await page.evaluate(pageWithoutUs);
    await page.evaluate(beginSelection, 'platform that');
    await page.keyboard.down('Shift');
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    const words = (await page.evaluate(selectedText)).trim();
    expect(words).toBe('platform that');
    await page.waitForSelector('pubmargin-toolbar >>> [role="toolbar"]', { visible: true });
    await page.keyboard.down('Alt');
    await page.keyboard.press('F10');
    await page.keyboard.up('Alt');
    await page.keyboard.press('Escape');
    expect((await page.evaluate(selectedText)).trim()).toBe(words);
    await page.keyboard.down('Alt');
    await page.keyboard.press('F10');
    await page.keyboard.up('Alt');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-green': [words] });
    expect(await page.evaluate(pageWithoutUs)).toBe(before);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await expect.poll(() => page.evaluate(painted)).toEqual({ 'pubmargin-green': [words] });
  });

  it('the same by single keys: highlight, take it back, note, tag, and all keys', async () => {
    const page = await firefox.open(AT.survey);
    await page.waitForSelector('pubmargin-panel >>> button'); // Drawn: its keys are in force by then.
    const select = async (): Promise<void> => {
      await page.evaluate(beginSelection, 'explains the basics');
      await page.keyboard.down('Shift');
      for (let step = 0; step < 18; step++) await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
      expect(await page.evaluate(selectedText)).toBe('explains the basics');
    };
    const highlighted = async () => Object.values(await page.evaluate(painted)).flat();
    await select();
    await page.keyboard.press('h');
    await expect.poll(highlighted).toEqual(['explains the basics']);
    await page.keyboard.press('z');
    await expect.poll(highlighted).toEqual([]);
    await select();
    await page.keyboard.type('nBy keys alone.'); // Faster than what makes highlights comes.
    await see(page, 'Saved');
    await page.keyboard.press('Escape');
    await see(page, 'By keys alone.');
    await page.keyboard.type('tbasics'); // Faster than the field.
    await expect.poll(() => page.evaluate(focusedInPanel)).toBe('INPUT');
    await page.keyboard.press('Enter');
    await see(page, 'Tag basics added.');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(focusedInPanel)).not.toBe('INPUT');
    await page.keyboard.press('?');
    await page.waitForSelector('pubmargin-keys >>> dialog[open]');
    await page.keyboard.press('Escape');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await expect.poll(highlighted).toEqual(['explains the basics']);
    await page.keyboard.press('p');
    await see(page, 'By keys alone.');
    await see(page, 'basics');
  });
});

function focusedInPanel(): string | undefined {
  return document.querySelector('pubmargin-panel')?.shadowRoot?.activeElement?.tagName;
}

async function see(page: Page, text: string): Promise<void> {
  await page.locator(`pubmargin-panel >>> ::-p-text(${text})`).wait();
}
