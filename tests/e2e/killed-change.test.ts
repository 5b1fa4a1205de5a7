import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chromium } from './harness/chromium.ts';
import { fillWithEntries, LibraryPage } from './harness/library-page.ts';
import { THREE_IN_TEN } from './harness/kept-library.ts';

describe('a change of three thousand entries that is killed half way', () => {
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

  /** The worker and the page are gone at once, and the library is opened again. */
  const killBoth = async () => {
    await chromium.killWorkerIfRunning();
    await library.page.close();
    library = await LibraryPage.open(chromium);
    await library.cutOff.waitFor({ timeout: 60_000 });
  };
  /** How many articles the notice says are done. */
  const doneSoFar = async () => {
    const said = await library.cutOff.getByRole('paragraph').innerText();
    return Number(/(?:after|stands on) ([\d,]+) of/.exec(said)?.[1]?.replaceAll(',', ''));
  };

  it('goes on where only the worker was killed, and is whole and undone exactly', async () => {
    await library.addTag('seen');
    await library.isPast(0);
    await chromium.killWorker();
    await library.said('Tag “seen” added to 3,000 articles.');
    expect(await library.tagged('seen')).toBe(3_000);
    await library.button('Undo').click();
    await library.said('Undone.');
    expect(await library.shown()).toBe(before);
  });

  it('says after the page was killed too how far it came, finishes, and is undone exactly', async () => {
    await library.addTag('seen');
    await library.isPast(0);
    await killBoth();
    await library.cutOff
      .getByText(/^Adding the tag “seen” was cut off after [\d,]+ of 3,000 articles\.$/)
      .waitFor();
    const done = await doneSoFar();
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(3_000);
    expect(await library.tagged('seen')).toBe(done);
    await library.button('Finish').click();
    await library.said('Tag “seen” added to 3,000 articles.');
    expect(await library.tagged('seen')).toBe(3_000);
    await library.button('Undo').click();
    await library.said('Undone.');
    expect(await library.shown()).toBe(before);
  });

  it('is undone exactly from where it was cut off, though its undoing is cut off too', async () => {
    await library.selectFound(`tag:${THREE_IN_TEN}`, '3,000');
    await (await library.menu('Delete')).getByRole('button', { name: 'Delete 3,000 articles' }).click();
    await library.isPast(500);
    await killBoth();
    const deleted = await doneSoFar();
    expect(await library.tagged(THREE_IN_TEN)).toBe(3_000 - deleted);
    await library.button('Undo').click();
    await library.isPast(0);
    await killBoth();
    await library.cutOff.getByText(/^Deleting was being undone, and that was cut off/).waitFor();
    expect(await library.tagged(THREE_IN_TEN)).toBe(3_000 - (await doneSoFar()));
    await library.button('Undo the rest').click();
    await library.said('Undone.');
    expect(await library.shown()).toBe(before);
  });

  it('is told of after the whole browser was closed, and can be left as it is', async () => {
    await library.selectFound(`tag:${THREE_IN_TEN}`, '3,000');
    await library.addTag('late');
    await library.isPast(0);
    await chromium.restart();
    library = await LibraryPage.open(chromium);
    await library.cutOff.waitFor({ timeout: 60_000 });
    const done = await doneSoFar();
    await library.button('Leave as it is').click();
    await library.said(`Tag “late” added to ${done.toLocaleString('en')} articles.`);
    await library.page.reload();
    await library.page.getByText('10,000 articles').waitFor();
    expect(await library.cutOff.count()).toBe(0);
    expect(await library.tagged('late')).toBe(done);
  });
});
