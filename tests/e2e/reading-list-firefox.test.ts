import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { note, noteId } from './harness/copies.ts';
import { chooseFile, downloadsIn, fill, press, see } from './harness/firefox-user.ts';
import { Firefox } from './harness/firefox.ts';
import { keep } from './harness/library.ts';
import { shownRows } from './harness/library-rows.ts';

const ONE = { pmid: '32294989' };
const TWO = { pmid: '36455991' };
const LIST = 'Night shift – Ada L.';

describe('a reading list in Firefox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-list-'));
  const [first, newer] = [join(folder, 'first.html'), join(folder, 'newer.html')];
  let firefox: Firefox;
  afterAll(() => firefox.stop());

  it('is sent from the library page, and later a newer copy of it', async () => {
    firefox = await Firefox.start();
    const page = await firefox.ownPage('library.html');
    await keep(firefox, [ONE, TWO], { type: 'add-tag', name: 'methods/rct' });
    await keep(firefox, [ONE], note(1, 'Start with *this* one.'));
    await keep(firefox, [TWO], note(2, 'Then this.'));
    await see(page, '2 articles');
    await press(page, 'Send as list…');
    await see(page, 'Send 2 articles as a reading list');
    await fill(page, 'Title', 'Night shift');
    await fill(page, 'Your name', 'Ada L.');
    const lists = () => downloadsIn(firefox.downloads, '.html');
    await press(page, 'Save file');
    await expect.poll(lists).toHaveLength(1);
    copyFileSync(lists()[0] ?? '', first);
    await keep(firefox, [TWO], { type: 'remove-note', note: noteId(2) });
    await see(page, 'A newer copy of “Night shift”');
    await press(page, 'Save file');
    await expect.poll(lists).toHaveLength(2);
    copyFileSync(lists()[1] ?? '', newer);
    await firefox.stop();
  });

  it('is taken in by another beside their own notes, brought up to date, and removed without touching those', async () => {
    firefox = await Firefox.start();
    const page = await firefox.ownPage('library.html');
    await keep(firefox, [ONE], note(9, 'My own.'));
    await page.evaluate(() => (location.hash = '#/import'));
    await see(page, 'Lists and imports');
    await chooseFile(page, first);
    await see(page, `“${LIST}”`);
    await press(page, 'Import');
    await see(page, `Imported “${LIST}”: 2 articles.`);
    const rows = () => page.evaluate(shownRows);
    const tags = ['Night shift', 'methods/rct'];
    expect(await rows()).toMatchObject({
      'pmid:32294989': { tags, notes: ['My own.', 'Start with *this* one.'] },
      'pmid:36455991': { tags, notes: ['Then this.'] },
    });
    await chooseFile(page, newer);
    await see(page, 'Notes: 1.');
    await press(page, 'Import');
    await see(page, `Imported “${LIST}”: 1 article.`);
    expect(await rows()).toMatchObject({
      'pmid:32294989': { tags, notes: ['My own.', 'Start with *this* one.'] },
      'pmid:36455991': { tags, notes: [] },
    });
    await press(page, 'Remove');
    await see(page, 'Nothing came from a list or a file yet.');
    expect(Object.entries(await rows())).toEqual([
      ['pmid:32294989', expect.objectContaining({ notes: ['My own.'], tags: [] })],
    ]);
  });
});
