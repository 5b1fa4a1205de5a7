import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the panel', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start();
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.addNote('Small sample.');
    await article.addTag('methods/rct');
    await article.page.close();
  });
  afterAll(() => chromium.stop());

  async function visitAt(width: number, height: number): Promise<Visit> {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width, height });
    await page.goto(AT.vitalSigns);
    return new Visit(page);
  }

  it('opens by itself in a free margin, covers nothing there, and stays while the page scrolls', async () => {
    const visit = await visitAt(1920, 1000);
    await visit.note('Small sample.').waitFor();
    expect(await coveredTexts(visit.page)).toEqual([]);
    expect(await surface(visit.page)).toBe('rgb(255, 255, 255)');
    await visit.page.mouse.wheel(0, 700);
    await expect.poll(() => visit.page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(await visit.note('Small sample.').isVisible()).toBe(true);
    expect(await coveredTexts(visit.page)).toEqual([]);
    await visit.page.close();
  });

  it.each([
    [1366, 900],
    [1024, 800],
    [800, 600],
  ])(
    'is a tab at %d px that covers nothing, opens a drawer, and closes with Escape',
    async (width, height) => {
      const visit = await visitAt(width, height);
      const tab = visit.button(/^PubMargin: 1 note, 1 tag/);
      await tab.waitFor();
      expect(await coveredTexts(visit.page)).toEqual([]);
      await tab.click();
      await visit.note('Small sample.').waitFor();
      await visit.page.keyboard.press('Escape');
      await visit.note('Small sample.').waitFor({ state: 'hidden' });
      expect(await tab.evaluate((button) => button.matches(':focus'))).toBe(true);
      await visit.page.close();
    },
  );

  it('is a sheet at the bottom of a narrow window', async () => {
    const visit = await visitAt(360, 740);
    await visit.openPanel();
    const sheet = await visit.note('Small sample.').boundingBox();
    expect(sheet?.y).toBeGreaterThan(740 * 0.3);
    expect(await visit.page.getByRole('heading', { level: 1 }).first().isVisible()).toBe(true);
    await visit.page.close();
  });

  it('has nothing that axe objects to, open and being written in', async () => {
    const visit = await visitAt(1920, 1000);
    await visit.note('Small sample.').waitFor();
    await visit.button('Add note').click();
    await visit.button('Add tag').click();
    await visit.tagField.fill('m');
    await visit.noteField.waitFor();
    await visit.page.evaluate(AXE);
    const found = await visit.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run('pubmargin-panel');
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(found).toEqual([]);
    await visit.page.close();
  });

  it('is not printed', async () => {
    const visit = await visitAt(1920, 1000);
    await visit.note('Small sample.').waitFor();
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.note('Small sample.').isVisible()).toBe(false);
    await visit.page.close();
  });
});

/** What the open panel is painted with. */
function surface(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const panel = document.querySelector('pubmargin-panel')?.shadowRoot?.querySelector('.panel');
    return panel ? getComputedStyle(panel).backgroundColor : undefined;
  });
}

/** The pieces of the page's own text, in the window, that lie under what PubMargin shows at the window's edge. */
function coveredTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('pubmargin-panel')?.shadowRoot;
    const ours = [...(root?.querySelectorAll('.tab, .panel') ?? [])]
      .map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 0);
    if (ours.length === 0) return ['PubMargin shows nothing.'];
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const inWindow = bottom > 0 && top < innerHeight && right > 0;
        const covers = (box: DOMRect) =>
          box.left < right && box.right > left && box.top < bottom && box.bottom > top;
        if (inWindow && ours.some(covers)) found.push(texts.currentNode.textContent ?? '');
      }
    }
    return found;
  });
}
