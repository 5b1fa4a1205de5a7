import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csv } from '../../src/exchange/csv.ts';
import type { Format } from '../../src/exchange/records/format.ts';
import { ris } from '../../src/exchange/ris.ts';
import { zoteroRdf } from '../../src/exchange/zotero-rdf.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { hostileFiles } from './harness/hostile-files.ts';
import { keepMany } from './harness/library.ts';
import { shownRows, wholeLibrary } from './harness/library-rows.ts';
import { THREE, writtenFile } from './harness/written-file.ts';

/** As PubMed has it. */
const TITLE = 'Vital signs at night.';
const SAMPLES = new URL('../../../shared/samples/', import.meta.url).pathname;
const RAYYAN = `${SAMPLES}citation-file-formatting/RIS/_baseline_rayyan.ris`;
const ZOTERO = `${SAMPLES}citation-file-formatting/RIS/_baseline_zotero.ris`;

describe('importing files', () => {
  let chromium: Chromium;
  let page: Page;
  const alerts: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-hostile-'));
  beforeAll(async () => {
    chromium = await Chromium.start();
    const mine = { type: 'add-tag', name: 'mine' } as const;
    await keepMany(chromium, [{ pmid: '32294989' }], mine, () => ({ title: TITLE }));
    page = await chromium.openOwn('library.html#/import');
    page.setDefaultTimeout(10_000);
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
  });
  beforeEach(async () => {
    await page.evaluate(() => (location.hash = '#/import'));
    await page.reload();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await chromium.stop();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const choose = (files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
    page.getByLabel('Choose a file').setInputFiles(files);
  const preview = (name: string) => page.getByRole('region', { name: `What “${name}” would bring` });
  const imported = async () => {
    await button('Import').click();
    await page.getByText(/^Imported “/).waitFor({ timeout: 60_000 });
  };
  const undone = async () => {
    await button('Undo').first().click();
    await page.getByText('Taken back: your library is as it was before.').waitFor({ timeout: 60_000 });
  };
  const MINE = { 'pmid:32294989': { title: TITLE, tags: ['mine'], notes: [], decision: undefined } };

  it.each<Format>([ris, zoteroRdf, csv])(
    'shows what a $name file would bring, merges it with what is there, and takes it back',
    async (format) => {
      await choose(await writtenFile(format, 'from a colleague'));
      const shown = preview(`from a colleague.${format.extension}`);
      await shown.waitFor();
      await shown.getByText(`${format.name} · 3 records`).waitFor();
      expect(await shown.getByRole('definition').allInnerTexts()).toEqual(expect.arrayContaining(['2', '1']));
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.evaluate(shownRows)).toEqual(MINE);
      await imported();
      const rows = await page.evaluate(shownRows);
      expect(rows).toMatchObject({
        'pmid:32294989': {
          tags: ['from a colleague', 'methods/rct', 'mine', 'sepsis'],
          notes: [THREE[0]?.notes[0]?.body],
        },
        'pmid:36455991': {
          title: 'Another matter entirely',
          tags: ['from a colleague', 'sepsis'],
          notes: [],
        },
        'doi:10.1000/third': { title: 'Only by its DOI', tags: ['from a colleague'], notes: ['Ask Ward 3.'] },
      });
      expect(Object.keys(rows)).toHaveLength(3);
      await undone();
      expect(await page.evaluate(shownRows)).toEqual(MINE);
    },
  );

  it('shows what came from a file apart, and removes it whole', async () => {
    await choose(await writtenFile(ris, 'ward'));
    await imported();
    await page.getByRole('link', { name: 'Show them in the list' }).click();
    await page.locator('.results-count', { hasText: '3 articles' }).waitFor();
    await page.getByRole('button', { name: 'Remove filter: Origin ward' }).waitFor();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await button('Remove what “ward” brought').click();
    await page.getByText('What “ward” brought is removed: 3 articles.').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(shownRows)).toEqual(MINE);
    await button('Undo').last().click();
    await button('Remove what “ward” brought').waitFor();
    expect(Object.keys(await page.evaluate(shownRows))).toHaveLength(3);
    await button('Remove what “ward” brought').click();
    await page.getByText('Nothing came from a list or a file yet.').waitFor();
  });

  it('is done by keys alone', async () => {
    const { name, buffer } = await writtenFile(ris, 'keys');
    await page.getByLabel('Choose a file').focus();
    await page.getByLabel('Choose a file').and(page.locator(':focus')).waitFor();
    await choose({ name, mimeType: 'text/plain', buffer }); // The dialog is the browser's own.
    await preview(name).getByRole('heading', { name }).and(page.locator(':focus')).waitFor();
    for (const label of ['Read it as', 'Name', 'Tag all of them with']) {
      await page.keyboard.press('Tab');
      await page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor();
    }
    await page.keyboard.type('x');
    await page.keyboard.press('Enter'); // What is typed is read with.
    await preview(name).getByRole('heading', { name }).and(page.locator(':focus')).waitFor();
    while (!(await button('Import').and(page.locator(':focus')).isVisible()))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Imported “keys”/)
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(/^Taken back/).waitFor();
    expect(await page.evaluate(shownRows)).toEqual(MINE);
  });

  it('takes a file that is dropped anywhere on the page', async () => {
    await page.getByRole('link', { name: 'Entries', exact: true }).click();
    const { name, buffer } = await writtenFile(ris, 'dropped');
    const drag = async (type: string) => {
      const dataTransfer = await page.evaluateHandle(
        ([fileName, content]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([content], fileName));
          return transfer;
        },
        [name, buffer.toString()] as const,
      );
      await page.dispatchEvent('body', type, { dataTransfer });
    };
    await drag('dragover');
    await page.getByText('Drop to import').waitFor();
    await drag('drop');
    await preview(name).waitFor();
    await button('Cancel').click();
  });

  it('takes into a fresh profile what the library page exported, and it is the same library', async () => {
    await choose(await writtenFile(zoteroRdf, 'ward'));
    await imported();
    await page.getByRole('link', { name: 'Entries', exact: true }).click();
    await button('Export…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption('zotero-rdf');
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save file' }).click();
    const file = join(folder, 'exported.rdf');
    await (await coming).saveAs(file);
    const other = await Chromium.start();
    try {
      const welcome = await other.openOwn('welcome.html');
      await welcome.getByLabel('Choose a file').setInputFiles(file);
      await welcome.getByLabel('Tag all of them with').fill('');
      await welcome.getByRole('button', { name: 'Read it again' }).click();
      await welcome.getByRole('button', { name: 'Import' }).click();
      await welcome.getByText('Imported “exported”: 3 articles.').waitFor();
      expect(await welcome.evaluate(shownRows)).toEqual(await page.evaluate(shownRows));
      expect(await accessibilityProblems(welcome)).toEqual([]);
    } finally {
      await other.stop();
    }
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await undone();
  });

  it('opens one of its own files, compressed, where it restores it', async () => {
    const copy = { format: 'PubMargin', version: 2, entries: [], documents: [] };
    await choose({
      name: 'copy.json.gz',
      mimeType: 'application/gzip',
      buffer: gzipSync(JSON.stringify(copy)),
    });
    await page.getByText('This file holds no articles.').waitFor();
  });

  it.skipIf(!existsSync(RAYYAN)).each([
    ['Rayyan', RAYYAN, 10],
    ['Zotero', ZOTERO, 10],
  ])('takes in what %s itself wrote', async (_program, path, records) => {
    await choose(path);
    const name = path.replace(/.*\//, '');
    await preview(name).getByText(`RIS · ${records} records`).waitFor();
    // What is theirs among the keywords nobody can tell but the user.
    const keywords = page.getByRole('group', { name: /^The file’s keywords: / });
    await keywords.getByLabel('Keep them as keywords of the article').and(page.locator(':checked')).waitFor();
    await keywords.getByLabel('Make them tags').check();
    await button('Read it again').click();
    await keywords.getByLabel('Make them tags').and(page.locator(':checked')).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await imported();
    const rows = await page.evaluate(shownRows);
    expect(Object.keys(rows).length).toBeGreaterThan(1);
    expect(Object.values(rows).flatMap(({ tags }) => tags)).toContain('dinosaur');
    await undone();
    expect(await page.evaluate(shownRows)).toEqual(MINE);
  });

  it('says in one sentence what is wrong with a hostile file, soon, and changes nothing', async () => {
    const before = await page.evaluate(wholeLibrary);
    for (const { what, path } of hostileFiles(folder)) {
      const start = performance.now();
      await choose(path);
      const name = path.replace(/.*\//, '');
      // Of its own files the page says no name.
      const problem = page.getByRole('alert').filter({ hasText: name === 'pubmargin.json' ? /^This/ : name });
      await problem.waitFor({ timeout: 60_000 });
      const said = await problem.innerText();
      expect(said, what).toMatch(/(Your library is unchanged|Nothing was changed)/);
      expect(performance.now() - start, what).toBeLessThan(20_000);
      expect(await page.evaluate(wholeLibrary), what).toBe(before);
      expect(await heap(page), what).toBeLessThan(200);
    }
    expect(alerts).toEqual([]);
  });
});

/** The memory that a page's scripts hold after what nobody needs was let go, MB. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}
