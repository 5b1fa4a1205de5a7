import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT } from './harness/addresses.ts';
import { Firefox } from './harness/firefox.ts';
import { pageWithoutUs } from './harness/highlighting.ts';

describe('a list of results in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  beforeAll(async () => {
    firefox = await Firefox.start();
    page = await firefox.open(AT.results);
    await page.waitForSelector('article.full-docsum');
    // The page is read and its keys are known.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  });
  afterAll(() => firefox.stop());

  const press = async (...keys: ('j' | 'i' | 'e' | 't' | 'u' | 'z')[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('is screened by keys alone, and the page stays as it was', async () => {
    const before = await page.evaluate(pageWithoutUs);
    await press('j', 'i', 'j', 'e', 'j', 'e');
    await see(page, '6 shown: 1 included, 2 excluded, 3 open');
    await press('z');
    await see(page, '6 shown: 1 included, 1 excluded, 4 open');
    expect(await page.evaluate(pageWithoutUs)).toBe(before);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await see(page, '6 shown: 1 included, 1 excluded, 4 open');
  });

  it('gives all ticked rows a tag in one step, and takes it back in one', async () => {
    for (const box of (await page.$$('.search-result-selector')).slice(2, 6)) await box.click();
    await see(page, '4 ticked');
    await press('t');
    await page.waitForSelector('pubmargin-triage >>> input.field');
    await page.keyboard.type('rct');
    await page.keyboard.press('Enter');
    await see(page, 'Tagged 4: rct');
    await expect.poll(() => page.evaluate(badges)).toBe(6);
    await press('z');
    await see(page, 'Undone: Tagged 4: rct');
    await expect.poll(() => page.evaluate(badges)).toBe(2);
  });
});

/** How many results have a badge that says something: one that has the focus, or the pointer, may have a "+". */
function badges(): number {
  const all = [...document.querySelectorAll('article.full-docsum pubmargin-badge')];
  const said = all.map((badge) => badge.shadowRoot?.querySelector('button')?.getAttribute('aria-label'));
  return said.filter((name) => name?.startsWith('In your library:')).length;
}

/** Waits until the triage's bar says this. */
async function see(page: Page, sentence: string): Promise<void> {
  await expect.poll(() => page.evaluate(barText), { timeout: 10_000 }).toContain(sentence);
}

/** What the bar says, with plain spaces. */
function barText(): string {
  const bar = document.querySelector('pubmargin-triage')?.shadowRoot?.querySelector('.bar');
  return (bar?.textContent ?? '').replace(/\s+/g, ' ');
}
