import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoteroRdf } from '../../src/exchange/zotero-rdf.ts';
import { chooseFile, press, see } from './harness/firefox-user.ts';
import { Firefox } from './harness/firefox.ts';
import { shownRows } from './harness/library-rows.ts';
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
    // A decision says not where it came from.
    expect(await page.evaluate(shownRows)).toMatchObject({ 'pmid:32294989': { tags: [], notes: [] } });
    await press(page, 'Undo');
    await see(page, '3 articles · Notes: 2');
  });
});
