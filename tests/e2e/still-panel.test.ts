import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchScripts } from '../../scripts/browsers/loaded-scripts.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';
import { keep } from './harness/library.ts';

describe('the panel that opens by itself', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start({ viewport: { width: 1920, height: 1000 } });
    const pmid = /\/(\d+)\/$/.exec(AT.vitalSigns)?.[1] ?? '';
    for (const name of ['methods/rct', 'to read'])
      await keep(chromium, [{ pmid }], { type: 'add-tag', name });
  });
  afterAll(() => chromium.stop());

  async function opens() {
    const page = await chromium.context.newPage();
    const scripts = await watchScripts(page);
    await page.goto(AT.vitalSigns);
    const visit = new Visit(page);
    await visit.button('Add note').waitFor();
    return { page, visit, scripts };
  }

  it('shows without the scripts that act, and does what is pressed at once, only once', async () => {
    const { page, visit, scripts } = await opens();
    expect(scripts.fromExtension().map((address) => new URL(address).pathname)).toEqual([
      '/content-scripts/pubmed.js',
      '/still.js',
    ]);
    const place = await visit.button('Remove tag to read').boundingBox();
    if (!place) throw new Error('The tag is not shown.');
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await visit.button('Undo').click();
    await visit.tag('to read').waitFor();
    expect(await visit.tag('methods/rct').count()).toBe(1);
  });

  it('is worked in by keys alone from the first one on', async () => {
    const { page, visit } = await opens();
    await visit.button('Add note').focus();
    await page.keyboard.press('Enter');
    await visit.noteField.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Typed at once.');
    await page.keyboard.press('Control+Enter');
    await visit.note('Typed at once.').waitFor();
  });
});
