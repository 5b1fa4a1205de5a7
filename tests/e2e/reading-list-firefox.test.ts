import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingList } from '../../src/exchange/reading-list.ts';
import type { FileRecord } from '../../src/exchange/records/record.ts';
import { chooseFile, press, see } from './harness/firefox-user.ts';
import { Firefox } from './harness/firefox.ts';
import { shownRows } from './harness/library-rows.ts';
import { THREE } from './harness/written-file.ts';

const LIST = 'Night shift – Ada L.';

describe('a reading list in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-list-'));
  /** A file of Ada's list. */
  async function listFile(name: string, records: readonly FileRecord[]): Promise<string> {
    const head = { at: 1.7e12, title: 'Night shift', author: 'Ada L.', list: 'abcdefghijklmnop' };
    const path = join(folder, name);
    writeFileSync(path, (await Array.fromAsync(readingList.out.write(records, head))).join(''));
    return path;
  }
  beforeAll(async () => {
    firefox = await Firefox.start();
  });
  afterAll(() => firefox.stop());

  it('comes in under its name, and is brought up to date by a newer file', async () => {
    page = await firefox.ownPage('library.html');
    await see(page, 'Import');
    await page.evaluate(() => (location.hash = '#/import'));
    await see(page, 'Lists and imports');
    await chooseFile(page, await listFile('first.html', THREE));
    await see(page, `“${LIST}”`);
    await press(page, 'Import');
    await see(page, `Imported “${LIST}”: 3 articles.`);
    expect(await page.evaluate(shownRows)).toMatchObject({
      'pmid:32294989': { tags: ['Night shift', 'methods/rct', 'sepsis'], decision: undefined },
      'doi:10.1000/third': { tags: ['Night shift'], notes: ['Ask Ward 3.'] },
    });
    await chooseFile(page, await listFile('newer.html', THREE.slice(0, 1)));
    await see(page, 'Notes: 1. Tags: 3.');
    await press(page, 'Import');
    await see(page, `Imported “${LIST}”: 2 articles.`);
    expect(Object.keys(await page.evaluate(shownRows))).toEqual(['pmid:32294989']);
  });

  it('is removed whole', async () => {
    await press(page, 'Remove');
    await see(page, 'Nothing came from a list or a file yet.');
    expect(await page.evaluate(shownRows)).toEqual({});
  });
});
