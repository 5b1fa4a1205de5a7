import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/axe.ts';
import { keptKey, THREE_IN_TEN } from './harness/kept-library.ts';
import { TenThousand } from './harness/library-page.ts';
import { barSoFar, watchBar } from './harness/moving-bar.ts';

describe('three thousand of ten thousand entries', () => {
  let all: TenThousand;
  beforeAll(async () => {
    all = await TenThousand.start();
  });
  afterAll(() => all.chromium.stop());

  const steps = async (act: () => Promise<void>) => {
    await all.library.page.evaluate(watchBar);
    await all.library.page.evaluate(barSoFar);
    await act();
    const shown = await all.library.page.evaluate(barSoFar);
    return shown.map(({ value }) => value).filter((value) => value > 0);
  };
  const undoes = async () => {
    await all.library.button('Undo').click();
    await all.library.said('Undone.');
    expect(await all.library.shown()).toBe(all.before);
  };

  it('are tagged with a bar that moves, while others are answered, and untagged again by one undo', async () => {
    const other = await all.chromium.openOwn('manifest.json');
    const answered = other.evaluate(lookUpUntilTagged, keptKey(0).slice('pmid:'.length));
    const moved = await steps(async () => {
      await all.library.addTag('seen');
      await all.library.said('Tag “seen” added to 3,000 articles.');
    });
    // How many of the steps are seen is a matter of how fast the machine is.
    expect(moved.filter((value) => value < 3_000).length).toBeGreaterThan(0);
    expect(moved).toEqual(moved.toSorted((a, b) => a - b));
    expect(await all.library.tagged('seen')).toBe(3_000);
    expect(await all.library.shown()).not.toBe(all.before);
    // Each question waited for a step at most: it was answered in the middle of the act.
    expect((await answered).filter((count) => count > 0 && count < 3_000).length).toBeGreaterThan(0);
    await other.close();
    const back = await steps(undoes);
    expect(back.length).toBeGreaterThan(0);
  });

  it('are left with whole steps when that is cancelled', async () => {
    await (await all.library.menu('Delete')).getByRole('button', { name: 'Delete 3,000 articles' }).click();
    await all.library.page.evaluate(cancelsAtFirstStep);
    await all.library.said(/^Stopped\. /);
    const left = await all.library.tagged(THREE_IN_TEN);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(3_000);
    expect(left % 50).toBe(0);
    await undoes();
    await all.select();
  });

  const undoesByKey = async () => {
    await all.library.page.keyboard.press('Control+z');
    await all.library.said('Undone.');
    expect(await all.library.shown()).toBe(all.before);
  };

  it('lose one tag and get a decision; Ctrl+Z takes each back', async () => {
    await (await all.library.menu('Remove tag')).getByRole('button', { name: /^sepsis/ }).click();
    await all.library.said(/^Tag “sepsis” removed from/);
    await undoesByKey();
    await (await all.library.menu('Decision')).getByRole('button', { name: 'Exclude' }).click();
    await all.library.said('“Decision: Exclude” set on 3,000 articles.');
    await undoesByKey();
  });

  it('are deleted with all that was kept of them, and come back by Ctrl+Z', async () => {
    await (await all.library.menu('Delete')).getByRole('button', { name: 'Delete 3,000 articles' }).click();
    await all.library.said('Deleted: 3,000 articles.');
    expect(await all.library.tagged(THREE_IN_TEN)).toBe(0);
    await undoesByKey();
    await all.select();
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
      await all.library.menu(name);
      expect([name, await accessibilityProblems(all.library.page, '.selection-bar')]).toEqual([name, []]);
    }
    await all.library.page.keyboard.press('Escape');
    await all.library.button('Delete').and(all.library.page.locator(':focus')).waitFor();
  });

  it('are saved as a file of their own', async () => {
    const saved = all.library.page.waitForEvent('download', { timeout: 60_000 });
    await (
      await all.library.menu('Export')
    )
      .getByRole('button', { name: 'Save as a PubMargin file' })
      .click();
    expect((await saved).suggestedFilename()).toMatch(/^pubmargin-selection-\d{4}-\d\d-\d\d\.json$/);
  });
});

/** In the page: presses Cancel once the bar shows a first step, which a test from outside may be too slow for. */
function cancelsAtFirstStep(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const isBegun = (document.querySelector('progress')?.value ?? 0) > 0;
      const cancel = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Cancel',
      );
      if (isBegun && cancel) {
        cancel.click();
        resolve();
      } else requestAnimationFrame(look);
    };
    look();
  });
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
