import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { bareCitation } from '../../src/article/bare-citation.ts';
import { readingList } from '../../src/exchange/reading-list.ts';
import { bareRecord } from '../../src/exchange/records/record.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { note, noteId } from './harness/copies.ts';
import { keep, keepMany } from './harness/library.ts';
import { shownRows } from './harness/library-rows.ts';

const ONE = { pmid: '32294989' };
const TWO = { pmid: '36455991' };
const LIST = 'Sepsis: first – Ada L.';

describe('a reading list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-list-'));
  let chromium: Chromium;
  let page: Page;
  afterAll(async () => {
    await chromium.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('of one person', () => {
    beforeAll(async () => {
      chromium = await Chromium.start();
      await keepMany(chromium, [ONE, TWO], { type: 'add-tag', name: 'methods/rct' }, ({ pmid = '' }) => ({
        title: `Trial ${pmid}`,
      }));
      await keep(chromium, [ONE], note(1, 'Start with *this* one.'));
      await keep(chromium, [TWO], note(2, 'Then this.'));
      page = await chromium.openOwn('library.html');
      page.setDefaultTimeout(10_000);
    });
    afterAll(() => chromium.stop());

    /** Sends all that is found. */
    async function send(path: string): Promise<void> {
      await page.getByRole('button', { name: 'Send as list…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Send 2 articles as a reading list' });
      await dialog.getByRole('textbox', { name: 'Title' }).fill('Sepsis: first');
      await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ada L.');
      expect(await accessibilityProblems(page)).toEqual([]);
      const coming = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save file' }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe('Sepsis- first.html');
      await download.saveAs(path);
      await dialog.getByRole('button', { name: 'Close' }).click();
    }

    it('is one file that anyone reads in a browser, and that asks nobody for anything', async () => {
      await send(join(folder, 'first.html'));
      const anyone = await chromium.context.newPage();
      const asked: string[] = [];
      anyone.on('request', (request) => asked.push(request.url()));
      await anyone.setContent(readFileSync(join(folder, 'first.html'), 'utf8'));
      await anyone.getByRole('heading', { name: 'Sepsis: first', level: 1 }).waitFor();
      expect(await anyone.getByRole('article').count()).toBe(2);
      expect(await anyone.getByRole('emphasis').innerText()).toBe('this');
      expect(await anyone.getByRole('link', { name: 'Open all 2 in PubMed' }).getAttribute('href')).toMatch(
        /^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/\?term=\d+\+\d+&size=200$/,
      );
      expect(await anyone.locator('pre').first().isVisible()).toBe(false);
      expect(await accessibilityProblems(anyone)).toEqual([]);
      expect(asked).toEqual([]);
      await anyone.close();
    });

    it('is the same list when it is sent again', async () => {
      await keep(chromium, [TWO], { type: 'remove-note', note: noteId(2) });
      await keep(chromium, [ONE], note(3, 'New: mind the dose.'));
      await page.reload();
      await page.getByText('2 articles').first().waitFor();
      await send(join(folder, 'newer.html'));
      const listOf = (name: string) =>
        /pubmargin-list:([^<]+)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
      const idOf = (name: string) =>
        (JSON.parse(Buffer.from(listOf(name) ?? '', 'base64').toString()) as { list: string }).list;
      expect(idOf('newer.html')).toBe(idOf('first.html'));
    });
  });

  describe('in the margin of another', () => {
    beforeAll(async () => {
      chromium = await Chromium.start();
      await keep(chromium, [ONE], note(9, 'My own.'));
      page = await chromium.openOwn('library.html#/import');
      page.setDefaultTimeout(10_000);
    });

    async function takeIn(name: string, list = LIST): Promise<void> {
      await page.getByLabel('Choose a file').setInputFiles(join(folder, name));
      await page.getByText(`“${list}”`).first().waitFor();
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByText(/^Imported “/).waitFor({ timeout: 30_000 });
    }
    const rows = () => page.evaluate(shownRows);

    it('shows the sender’s notes beside the articles, under the list’s name, apart from the reader’s own', async () => {
      await takeIn('first.html');
      expect(await rows()).toMatchObject({
        'pmid:32294989': {
          notes: ['My own.', 'Start with *this* one.'],
          tags: ['Sepsis: first', 'methods/rct'],
        },
        'pmid:36455991': { notes: ['Then this.'], tags: ['Sepsis: first', 'methods/rct'] },
      });
      const article = new Visit(await chromium.open(AT.vitalSigns));
      await article.openPanel();
      await article.note('Start with this one.').getByText(`from ${LIST}`).waitFor();
      expect(await article.note('My own.').getByText(LIST).count()).toBe(0);
      await article.page.close();
    });

    it('is brought up to date by a newer file, which can be undone', async () => {
      await takeIn('newer.html');
      const newer = await rows();
      expect(newer).toMatchObject({
        'pmid:32294989': { notes: ['My own.', 'New: mind the dose.', 'Start with *this* one.'] },
        'pmid:36455991': { notes: [] },
      });
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await page.getByText(/^Taken back/).waitFor();
      expect(await rows()).toMatchObject({ 'pmid:36455991': { notes: ['Then this.'] } });
      await page.reload();
      await takeIn('newer.html');
      expect(await rows()).toEqual(newer);
    });

    it('is hidden and shown again beside articles that are open', async () => {
      const article = new Visit(await chromium.open(AT.vitalSigns));
      await article.openPanel();
      await article.note('Start with this one.').waitFor();
      const beside = page.getByRole('checkbox', { name: `Show what “${LIST}” brought beside articles` });
      await beside.uncheck();
      await article.note('Start with this one.').waitFor({ state: 'detached' });
      expect(await article.note('My own.').count()).toBe(1);
      await beside.check();
      await article.note('Start with this one.').waitFor();
      await article.page.close();
    });

    it('says of a note that another list brings too whose it is, and leaves it to that one where it is hidden itself', async () => {
      const same = {
        ...bareRecord(bareCitation(ONE)),
        notes: [{ body: 'Start with *this* one.', author: 'Bea' }],
      };
      const head = { at: Date.now(), title: 'Ward round', author: 'Bea', list: 'ponmlkjihgfedcba' };
      const other = await Array.fromAsync(readingList.out.write([same], head));
      writeFileSync(join(folder, 'other.html'), other.join(''));
      await takeIn('other.html', 'Ward round – Bea');
      const article = new Visit(await chromium.open(AT.vitalSigns));
      await article.openPanel();
      const shared = article.note('Start with this one.');
      await shared.getByText(`from ${LIST}`).waitFor();
      await shared.getByText('also in Ward round – Bea').waitFor();
      const beside = page.getByRole('checkbox', { name: `Show what “${LIST}” brought beside articles` });
      await beside.uncheck();
      await shared.getByText('from Ward round – Bea').waitFor();
      expect(await shared.getByText('also in').count()).toBe(0);
      await beside.check();
      await shared.getByText(`from ${LIST}`).waitFor();
      await article.page.close();
      await page.getByRole('button', { name: 'Remove what “Ward round – Bea” brought' }).click();
      await page
        .getByText(/^What “Ward round – Bea” brought is removed/)
        .first()
        .waitFor();
      expect((await rows())['pmid:32294989']?.notes).toContain('Start with *this* one.');
    });

    it('is removed whole, the own notes untouched', async () => {
      await page.getByRole('button', { name: `Remove what “${LIST}” brought` }).click();
      await page
        .getByText(/^What “Sepsis: first – Ada L.” brought is removed/)
        .first()
        .waitFor();
      expect(await rows()).toEqual({
        'pmid:32294989': expect.objectContaining({ notes: ['My own.'], tags: [] }) as unknown,
      });
    });
  });
});
