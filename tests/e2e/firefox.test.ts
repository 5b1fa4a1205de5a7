import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT } from './harness/addresses.ts';
import { Firefox } from './harness/firefox.ts';

const NOTE = 'Written in Firefox: *this* stays.';

describe('what is kept about an article in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.start();
  });
  afterAll(() => firefox.stop());

  it('is there after a reload', async () => {
    const page = await firefox.open(AT.vitalSigns);
    await openPanel(page);
    await press(page, 'Add note', 'button');
    await field(page, 'Note', 'textbox');
    await page.keyboard.type(NOTE);
    await page.locator('>>> ::-p-text(Saved)').wait();
    await page.keyboard.press('Escape');
    await press(page, 'Add tag', 'button');
    await field(page, 'Tag', 'combobox');
    await page.keyboard.type('firefox');
    await page.keyboard.press('Enter');
    await page
      .locator('>>> ::-p-text(Remove tag)')
      .setTimeout(1)
      .wait()
      .catch(() => undefined);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await seeNoteAndTag(page);
  });

  it('is there after a restart of the browser', async () => {
    await firefox.restart();
    await seeNoteAndTag(await firefox.open(AT.vitalSigns));
  });

  it('shows as a badge in references and in a result list', async () => {
    for (const address of [AT.bodyNetwork, AT.results]) {
      const page = await firefox.open(address);
      const badge = await page.waitForSelector('pierce/button[aria-label^="In your library:"]');
      expect(await badge?.evaluate((button) => button.getAttribute('aria-label'))).toBe(
        'In your library: 1 note, tag firefox',
      );
    }
  });

  async function openPanel(page: Page): Promise<void> {
    await page.locator(`::-p-aria([role="region"][name="PubMargin"])`).wait();
    const add = await page.$('::-p-aria([name="Add note"][role="button"])');
    if (!add) await page.locator('pierce/pubmargin-panel button').click();
  }
  async function press(page: Page, name: string, role: string): Promise<void> {
    await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  }
  async function field(page: Page, name: string, role: string): Promise<void> {
    await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  }
  async function seeNoteAndTag(page: Page): Promise<void> {
    await openPanel(page);
    await page.locator(`>>> ::-p-text(Written in Firefox)`).wait();
    await page.locator(`>>> ::-p-text(firefox)`).wait();
  }
});
