import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chromium } from './harness/chromium.ts';
import { keepMany } from './harness/library.ts';
import { barSoFar, watchBar } from './harness/moving-bar.ts';

const ENTRIES = 5_000;

describe('tags on thousands of articles', () => {
  let chromium: Chromium;
  let manager: Page;
  beforeAll(async () => {
    chromium = await Chromium.start();
    const articles = Array.from({ length: ENTRIES }, (_, at) => ({ pmid: String(20_000_000 + at) }));
    await keepMany(chromium, articles, { type: 'add-tag', name: 'methods/rct' });
    await keepMany(chromium, articles.slice(0, 1_200), { type: 'set-decision', decision: 'include' });
    manager = await chromium.openOwn('tags.html');
    await manager.getByRole('tree', { name: 'Tags' }).waitFor();
  });
  afterAll(() => chromium.stop());

  const item = (name: string | RegExp) => manager.getByRole('treeitem', { name });
  const said = (message: string) =>
    manager.getByRole('status').filter({ hasText: message }).waitFor({ state: 'attached' });

  it('are counted as a PRISMA flow', async () => {
    await item('rct 5000 articles').click();
    await manager.getByRole('button', { name: 'Counts' }).click();
    await manager.getByText('Records with this tag (n = 5000)').waitFor();
    await manager.getByText('Records included (n = 1200)').waitFor();
    await manager.getByRole('button', { name: 'Counts', exact: true }).click();
  });

  it('are renamed from where their names begin, with a bar that moves; so is the undo of it', async () => {
    await manager.evaluate(watchBar);
    await item('methods').focus();
    await manager.keyboard.press('F2');
    await manager.keyboard.type('studies');
    await manager.keyboard.press('Enter');
    await said('Renamed to “studies”.');
    await item('rct 5000 articles').waitFor();
    await item('studies').and(manager.locator(':focus')).waitFor();
    expectItMoved(await manager.evaluate(barSoFar));
    await manager.getByRole('button', { name: 'Undo' }).click();
    await said('Undone.');
    await item('methods').waitFor();
    await item('rct 5000 articles').waitFor();
    expectItMoved(await manager.evaluate(barSoFar));
  });

  it('are deleted and brought back', async () => {
    await item('methods').focus();
    await manager.keyboard.press('Delete');
    await said('“methods” deleted.');
    await expect.poll(() => item('methods').count()).toBe(0);
    expectItMoved(await manager.evaluate(barSoFar));
    await manager.keyboard.press('Control+z');
    await said('Undone.');
    await item('rct 5000 articles').waitFor();
    expectItMoved(await manager.evaluate(barSoFar));
  });
});

/** The bar is shown, of all entries, at several points, each further than the one before. */
function expectItMoved(shown: readonly { value: number; max: number }[]): void {
  const values = shown.map(({ value }) => value);
  expect(values.length).toBeGreaterThanOrEqual(3);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(new Set(shown.map(({ max }) => max))).toEqual(new Set([ENTRIES]));
}
