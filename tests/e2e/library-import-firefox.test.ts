import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoteroRdf } from '../../src/exchange/zotero-rdf.ts';
import { chooseFile, downloadsIn, fill, press, see } from './harness/firefox-user.ts';
import { Firefox } from './harness/firefox.ts';
import { type ShownRow, shownRows } from './harness/library-rows.ts';
import { writtenFile } from './harness/written-file.ts';

describe('importing files in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  let path: string;
  beforeAll(async () => {
    firefox = await Firefox.start();
    const { name, buffer } = await writtenFile(zoteroRdf, 'zotero');
    path = join(mkdtempSync(join(tmpdir(), 'pubmargin-import-')), name);
    writeFileSync(path, buffer);
  });
  afterAll(() => firefox.stop());

  it('a new user is told in one sentence that a file holds nothing, and starts from another', async () => {
    page = await firefox.ownPage('welcome.html');
    const empty = `${path}.empty.ris`;
    writeFileSync(empty, '');
    await chooseFile(page, empty);
    await see(page, 'The file is empty. Your library is unchanged.');
    await chooseFile(page, path);
    await see(page, 'What “zotero.rdf” would bring');
    expect(await page.evaluate(shownRows)).toEqual({});
    await press(page, 'Import');
    await see(page, 'Imported “zotero”: 3 articles.');
    expect(await page.evaluate(shownRows)).toMatchObject({
      'pmid:32294989': { tags: ['methods/rct', 'sepsis', 'zotero'] },
      'pmid:36455991': { tags: ['sepsis', 'zotero'] },
      'doi:10.1000/third': { tags: ['zotero'], notes: ['Ask Ward 3.'] },
    });
  });

  it('what came from it is removed whole in the library, and comes back', async () => {
    page = await firefox.ownPage('library.html');
    await page.evaluate(() => (location.hash = '#/import'));
    await see(page, 'Lists and imports');
    await press(page, 'Remove');
    await see(page, 'Nothing came from a list or a file yet.');
    expect(await page.evaluate(shownRows)).toEqual({});
    await press(page, 'Undo');
    await see(page, '3 articles · Notes: 2');
  });

  it('takes into a fresh profile what the library page exported as RIS and BibTeX, and it is the same library', async () => {
    const kept = await page.evaluate(shownRows);
    await page.evaluate(() => (location.hash = '#/entries'));
    await press(page, 'Export…');
    await see(page, 'RIS does not carry:');
    const [ris, bib] = [await saved('ris'), await saved('bib')];
    const other = await Firefox.start();
    try {
      const theirs = await other.ownPage('library.html');
      await see(theirs, 'Your library is empty');
      await theirs.evaluate(() => (location.hash = '#/import'));
      await takeIn(theirs, ris);
      expect(await theirs.evaluate(shownRows)).toEqual(withoutDecisions(kept));
      await takeIn(theirs, bib);
      expect(await theirs.evaluate(shownRows)).toEqual(kept);
    } finally {
      await other.stop();
    }
  });

  /** Saves the whole library in the format of this ending. */
  async function saved(ending: 'ris' | 'bib'): Promise<string> {
    if (ending === 'bib') {
      await fill(page, 'Format', 'bibtex');
      await see(page, 'All of this comes back to PubMargin from BibTeX.');
    }
    await press(page, 'Save file');
    const file = () => downloadsIn(firefox.downloads, `.${ending}`)[0] ?? '';
    await expect.poll(file).not.toBe('');
    const copy = join(path, '..', `exported.${ending}`);
    copyFileSync(file(), copy);
    return copy;
  }
});

/** Imports a file without giving its articles a tag. */
async function takeIn(page: Page, path: string): Promise<void> {
  await chooseFile(page, path);
  const name = path.replace(/.*\//, '');
  await see(page, `What “${name}” would bring`);
  await fill(page, 'Tag all of them with', '');
  await press(page, 'Read it again');
  await press(page, 'Import');
  await see(page, 'Imported “exported”: ');
}

/** What RIS brings back. */
function withoutDecisions(rows: Record<string, ShownRow>): Record<string, ShownRow> {
  return Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, { ...row, decision: undefined }]));
}
