import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREE_IN_TEN } from './harness/kept-library.ts';
import { TenThousand } from './harness/library-page.ts';

describe('a change of three thousand entries that is killed half way', () => {
  let all: TenThousand;
  beforeAll(async () => {
    all = await TenThousand.start();
  });
  afterAll(() => all.chromium.stop());

  /** The worker and the page are gone at once, and the library is opened again. */
  const killBoth = async () => {
    await all.chromium.killWorkerIfRunning();
    await all.library.page.close();
    await all.reopen();
    await all.library.cutOff.waitFor({ timeout: 60_000 });
  };
  /** How many articles the notice says are done. */
  const doneSoFar = async () => {
    const said = await all.library.cutOff.getByRole('paragraph').innerText();
    return Number(/(?:after|stands on) ([\d,]+) of/.exec(said)?.[1]?.replaceAll(',', ''));
  };

  it('goes on where only the worker was killed, and is whole and undone exactly', async () => {
    await all.library.addTag('seen');
    await all.library.isPast(0);
    await all.chromium.killWorker();
    await all.library.said('Tag “seen” added to 3,000 articles.');
    expect(await all.library.tagged('seen')).toBe(3_000);
    await all.library.button('Undo').click();
    await all.library.said('Undone.');
    expect(await all.library.shown()).toBe(all.before);
  });

  it('says after the page was killed too how far it came, finishes, and is undone exactly', async () => {
    await all.library.addTag('seen');
    await all.library.isPast(0);
    await killBoth();
    await all.library.cutOff
      .getByText(/^Adding the tag “seen” was cut off after [\d,]+ of 3,000 articles\.$/)
      .waitFor();
    const done = await doneSoFar();
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(3_000);
    expect(await all.library.tagged('seen')).toBe(done);
    await all.library.button('Finish').click();
    await all.library.said('Tag “seen” added to 3,000 articles.');
    expect(await all.library.tagged('seen')).toBe(3_000);
    await all.library.button('Undo').click();
    await all.library.said('Undone.');
    expect(await all.library.shown()).toBe(all.before);
  });

  it('is undone exactly from where it was cut off, though its undoing is cut off too', async () => {
    await all.select();
    await (await all.library.menu('Delete')).getByRole('button', { name: 'Delete 3,000 articles' }).click();
    await all.library.isPast(500);
    await killBoth();
    const deleted = await doneSoFar();
    expect(await all.library.tagged(THREE_IN_TEN)).toBe(3_000 - deleted);
    await all.library.button('Undo').click();
    await all.library.isPast(0);
    await killBoth();
    await all.library.cutOff.getByText(/^Deleting was being undone, and that was cut off/).waitFor();
    expect(await all.library.tagged(THREE_IN_TEN)).toBe(3_000 - (await doneSoFar()));
    await all.library.button('Undo the rest').click();
    await all.library.said('Undone.');
    expect(await all.library.shown()).toBe(all.before);
  });

  it('is told of after the whole browser was closed, and can be left as it is', async () => {
    await all.select();
    await all.library.addTag('late');
    await all.library.isPast(0);
    await all.chromium.restart();
    await all.reopen();
    await all.library.cutOff.waitFor({ timeout: 60_000 });
    const done = await doneSoFar();
    await all.library.button('Leave as it is').click();
    await all.library.said(`Tag “late” added to ${done.toLocaleString('en')} articles.`);
    await all.library.page.reload();
    await all.library.page.getByText('10,000 articles').waitFor();
    expect(await all.library.cutOff.count()).toBe(0);
    expect(await all.library.tagged('late')).toBe(done);
  });
});
