import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchScripts, type Weight, weightOf } from '../../scripts/browsers/loaded-scripts.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { builtExtension } from './harness/builds.ts';
import { Chromium } from './harness/chromium.ts';
import { beginSelection, painted } from './harness/highlighting.ts';
import { keep } from './harness/library.ts';

/**
 * Most bytes (1 KB = 1,000) of script that a page loads before the user acts, with a panel that opens itself in a wide
 * window, and after the first edit.
 */
const AT_START: Weight = { raw: 90_000, gzip: 30_000 };
const WITH_OPEN_PANEL: Weight = { raw: 95_000, gzip: 34_000 };
const WITH_EDITING: Weight = { raw: 150_000, gzip: 50_000 };

describe('the scripts that a page really loads stay small', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start({ viewport: { width: 1366, height: 900 } });
    await keep(chromium, [{ pmid: '32294989' }], { type: 'add-tag', name: 'known' });
  });
  afterAll(() => chromium.stop());

  it.each([
    ['an article that is in the library', AT.vitalSigns],
    ['an article that is not', AT.bodyNetwork],
    ['a result list', AT.results],
    ['a PMC article', AT.bodyNetworkOnPmc],
  ])('before the user acts: %s', async (name, address) => {
    const { page, weight } = await load(address);
    await page.locator('pubmargin-panel, pubmargin-badge').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(800);
    fits(name, weight(), AT_START);
  });

  it('before the user acts: a result list of which some is decided', async () => {
    await keep(chromium, [{ pmid: '32604851' }], { type: 'set-decision', decision: 'exclude' });
    const { page, weight } = await load(AT.results);
    await page.getByRole('region', { name: 'Screening' }).waitFor();
    await page.waitForTimeout(800);
    fits('a result list of which some is decided', weight(), AT_START);
  });

  it('before the user acts: an article with a highlight', async () => {
    const before = await chromium.open(AT.survey);
    await before.getByRole('region', { name: 'PubMargin' }).getByRole('button').first().waitFor();
    await before.evaluate(beginSelection, 'explains the basics');
    await before.keyboard.press('Shift+ArrowRight');
    await before.keyboard.press('h');
    await before.getByText('Highlighted in yellow.').waitFor({ state: 'attached' });
    await before.close();
    const { page, weight } = await load(AT.survey);
    await expect.poll(() => page.evaluate(painted)).toHaveProperty('pubmargin-yellow');
    await page.waitForTimeout(800);
    fits('an article with a highlight', weight(), AT_START);
  });

  it('with the panel open beside the page of an article that is in the library', async () => {
    const { page, weight } = await load(AT.vitalSigns, 1920);
    await new Visit(page).button('Add note').waitFor();
    fits('a wide window, the panel open', weight(), WITH_OPEN_PANEL);
  });

  it('when a note is written', async () => {
    const { page, weight } = await load(AT.bodyNetwork);
    await new Visit(page).beginNote('x');
    fits('writing a note', weight(), WITH_EDITING);
  });

  async function load(address: string, width = 1366) {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width, height: 900 });
    const scripts = await watchScripts(page);
    await page.goto(address);
    return { page, weight: () => weightOf(builtExtension('chrome'), scripts.fromExtension()) };
  }

  function fits(name: string, { raw, gzip }: Weight, most: Weight): void {
    console.log(`${name}: ${raw} bytes of script of ${most.raw}, gzip ${gzip} of ${most.gzip}`);
    expect(raw).toBeGreaterThan(10_000);
    expect({ raw: raw <= most.raw, gzip: gzip <= most.gzip }).toEqual({ raw: true, gzip: true });
  }
});
