import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT } from './harness/addresses.ts';
import { Firefox } from './harness/firefox.ts';

const NOTE = 'Written in Firefox, and kept.';

// Puppeteer's ARIA queries do not look into shadow roots in Firefox: the same names are looked up by attribute and text.
describe('what is kept about an article in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.start();
  });
  afterAll(() => firefox.stop());

  it('is there after a reload', async () => {
    const page = await firefox.open(AT.vitalSigns);
    await openPanel(page);
    await press(page, 'Add note');
    await type(page, 'textarea[aria-label="Note"]', NOTE);
    await see(page, 'Saved');
    await page.keyboard.press('Escape');
    await see(page, NOTE);
    await press(page, 'Add tag');
    await type(page, 'input[aria-label="Tag"]', 'firefox');
    await page.keyboard.press('Enter');
    await see(page, 'Tag firefox added.');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await openPanel(page);
    await see(page, NOTE);
    await see(page, 'firefox');
  });

  it('shows as a badge in references and in a result list', async () => {
    await seeBadges();
  });

  it('is there after a restart of the browser, badges too', async () => {
    await firefox.restart();
    const page = await firefox.open(AT.vitalSigns);
    await openPanel(page);
    await see(page, NOTE);
    await see(page, 'firefox');
    await seeBadges();
  });

  async function seeBadges(): Promise<void> {
    for (const [address, within] of [
      [AT.bodyNetwork, '#references'],
      [AT.results, '#search-results'],
    ]) {
      const page = await firefox.open(address ?? '');
      const badge = await page.waitForSelector(`${within ?? ''} >>> button[aria-label^="In your library:"]`);
      expect(await badge?.evaluate((button) => button.getAttribute('aria-label'))).toBe(
        'In your library: 1 note, tag firefox',
      );
    }
  }
});

async function openPanel(page: Page): Promise<void> {
  await page.waitForSelector('pubmargin-panel >>> [role="region"][aria-label="PubMargin"]');
  const tab = await page.$('pubmargin-panel >>> button[aria-label^="PubMargin:"]');
  await tab?.click();
  await see(page, 'Add note');
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`pubmargin-panel >>> ::-p-text(${name})`).click();
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`pubmargin-panel >>> ${field}`).click();
  await page.keyboard.type(text);
}

async function see(page: Page, text: string): Promise<void> {
  await page.locator(`pubmargin-panel >>> ::-p-text(${text})`).wait();
}
