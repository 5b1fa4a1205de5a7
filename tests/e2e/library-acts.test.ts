import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { keptKey, THREE_IN_TEN } from './harness/kept-library.ts';
import { fillWithEntries, LibraryPage } from './harness/library-page.ts';

describe('three thousand of ten thousand entries', () => {
  let chromium: Chromium;
  let library: LibraryPage;
  let before: string;
  beforeAll(async () => {
    chromium = await Chromium.start();
    await fillWithEntries(chromium, 10_000);
    library = await LibraryPage.open(chromium);
    before = await library.shown();
    await library.selectFound(`tag:${THREE_IN_TEN}`, '3,000');
  });
  afterAll(() => chromium.stop());

  const steps = async (act: () => Promise<void>) => {
    await library.page.evaluate(watchBar);
    await act();
    return library.page.evaluate(barSoFar);
  };
  const undoes = async () => {
    await library.button('Undo').click();
    await library.said('Undone.');
    expect(await library.shown()).toBe(before);
  };

  it('are tagged with a bar that moves, while others are answered, and untagged again by one undo', async () => {
    const other = await chromium.openOwn('manifest.json');
    const answered = other.evaluate(lookUpUntilTagged, keptKey(0).slice('pmid:'.length));
    const moved = await steps(async () => {
      await library.addTag('seen');
      await library.said('Tag “seen” added to 3,000 articles.');
    });
    expect(moved.length).toBeGreaterThanOrEqual(2);
    expect(moved).toEqual(moved.toSorted((a, b) => a - b));
    expect(await library.tagged('seen')).toBe(3_000);
    expect(await library.shown()).not.toBe(before);
    // Each question waited for a step at most: it was answered in the middle of the act.
    expect((await answered).filter((count) => count > 0 && count < 3_000).length).toBeGreaterThan(0);
    await other.close();
    const back = await steps(undoes);
    expect(back.length).toBeGreaterThanOrEqual(2);
  });

  it('are left with whole steps when that is cancelled', async () => {
    await library.addTag('seen');
    await library.isPast(0);
    await library.button('Cancel').click();
    await library.said(/^Stopped\. Tag “seen” added to/);
    const tagged = await library.tagged('seen');
    expect(tagged).toBeGreaterThan(0);
    expect(tagged).toBeLessThan(3_000);
    expect(tagged % 50).toBe(0);
    await library.said(`Stopped. Tag “seen” added to ${tagged.toLocaleString('en')} articles.`);
    await undoes();
  });

  it('lose one tag, get a decision, and are deleted; Ctrl+Z takes each back', async () => {
    const undo = async () => {
      await library.page.keyboard.press('Control+z');
      await library.said('Undone.');
      expect(await library.shown()).toBe(before);
    };
    await (await library.menu('Remove tag')).getByRole('button', { name: /^sepsis/ }).click();
    await library.said(/^Tag “sepsis” removed from/);
    await undo();
    await (await library.menu('Decision')).getByRole('button', { name: 'Exclude' }).click();
    await library.said('“Decision: Exclude” set on 3,000 articles.');
    await undo();
    await (await library.menu('Delete')).getByRole('button', { name: 'Delete 3,000 articles' }).click();
    await library.said('Deleted: 3,000 articles.');
    await library.page.getByText('7,000 articles').or(library.page.getByText('0 of 7,000')).first().waitFor();
    await undo();
    await library.selectFound(`tag:${THREE_IN_TEN}`, '3,000');
  });

  it('have nothing for axe-core to find wrong, with each menu of the bar', async () => {
    for (const name of [
      'Add tag',
      'Remove tag',
      'Reading status',
      'Decision',
      'Rating',
      'Export',
      'Delete',
    ]) {
      await library.menu(name);
      expect([name, await accessibilityProblems(library.page, '.selection-bar')]).toEqual([name, []]);
    }
    await library.page.keyboard.press('Escape');
    await library.button('Delete').and(library.page.locator(':focus')).waitFor();
  });

  it('are saved as a file of their own', async () => {
    const saved = library.page.waitForEvent('download', { timeout: 60_000 });
    await (await library.menu('Export')).getByRole('button', { name: 'Save as a PubMargin file' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^pubmargin-selection-\d{4}-\d\d-\d\d\.json$/);
  });
});

declare global {
  var barShown: number[];
}

/** Writes down what the progress bar of the page shows, whenever that changes. */
function watchBar(): void {
  const shown: number[] = (globalThis.barShown = []);
  const look = (): void => {
    const bar = document.querySelector('progress');
    if (bar && bar.value > 0 && bar.value !== shown.at(-1)) shown.push(bar.value);
    if (globalThis.barShown === shown) requestAnimationFrame(look);
  };
  look();
}

function barSoFar(): number[] {
  const shown = globalThis.barShown;
  globalThis.barShown = [];
  return shown;
}

/** Looks an article up, as a page does for a badge, until three thousand have the tag. Gives how many had it each time. */
async function lookUpUntilTagged(pmid: string): Promise<number[]> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } } }
  ).chrome;
  const ask = async (name: string, request: object) =>
    ((await runtime.sendMessage({ pubmargin: name, request })) as { value: unknown }).value;
  const counts: number[] = [];
  while (counts.at(-1) !== 3_000) {
    await ask('lookup', { mentions: [{ pmid }] });
    const tags = (await ask('tags', {})) as { key: string; count: number }[];
    counts.push(tags.find(({ key }) => key === 'seen')?.count ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return counts;
}
