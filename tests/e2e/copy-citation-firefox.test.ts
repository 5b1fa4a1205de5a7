import { afterAll, beforeAll, expect, it } from 'vitest';
import { AT } from './harness/addresses.ts';
import { Firefox } from './harness/firefox.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.start();
});
afterAll(() => firefox.stop());

it('copies the citation of an article in Firefox, with its italics', async () => {
  const page = await firefox.open(AT.vitalSigns);
  const say = (text: string) => page.locator(`pubmargin-panel >>> ::-p-text(${text})`).wait();
  await page.waitForSelector('pubmargin-panel >>> button');
  await page.keyboard.press('p');
  await page.locator('pubmargin-panel >>> ::-p-aria([name="Cite"][role="button"])').click();
  await page.locator('pubmargin-panel >>> ::-p-aria([name="AMA"][role="button"])').click();
  await say('Copied as AMA.');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('input[type="search"], input[name="term"]')?.focus();
    document.addEventListener('paste', ({ clipboardData }) => {
      document.body.dataset.pasted = clipboardData?.getData('text/html') ?? '';
    });
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await expect
    .poll(() => page.evaluate(() => document.body.dataset.pasted))
    .toContain('<i>Sensors (Basel)</i>. 2020;20(8):2195. doi:10.3390/s20082195');
});
