import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { keep, keepMany } from './harness/library.ts';

const PMIDS = ['32294989', '36455991', '31501885'];

describe('taking articles out of the library', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await Chromium.start();
    const articles = PMIDS.map((pmid) => ({ pmid }));
    await keepMany(chromium, articles, { type: 'add-tag', name: 'methods/rct' }, ({ pmid = '' }) => ({
      title: `Trial ${pmid}`,
      authors: [{ name: 'Biswas A' }],
      date: { text: '2020 Apr 1', year: 2020, month: 4, day: 1 },
    }));
    await keep(chromium, [{ pmid: '36455991' }], {
      type: 'save-note',
      note: '5f0f4c4e-7c1c-4e5c-9d6c-000000000001',
      text: 'Doubtful, says Ada.',
      author: 'Ada',
    });
    page = await chromium.openOwn('library.html');
  });
  afterAll(() => chromium.stop());

  const dialog = () => page.getByRole('dialog');
  const format = () => dialog().getByRole('combobox', { name: 'Format' });
  const saved = async () => {
    const coming = page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'Save file' }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  };

  it('says what RIS does not carry before it saves what is selected', async () => {
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('doubtful');
    await page.getByRole('checkbox', { name: 'Select all 1 found' }).check();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Export for other programs…' }).click();
    await dialog().getByRole('heading', { name: 'Export 1 article' }).waitFor();
    const losses = dialog().getByRole('region', { name: 'What is lost' });
    await losses.getByText('RIS does not carry:').waitFor();
    expect(await losses.getByRole('listitem').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^authors of notes \(1 article\)\s*“Trial 36455991”$/),
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    const { name, bytes } = await saved();
    expect(name).toMatch(/^pubmargin-\d{4}-\d\d-\d\d\.ris$/);
    expect(strFromU8(bytes)).toMatch(
      /^TI {2}- Trial 36455991\n[^]*^KW {2}- methods\/rct\nN1 {2}- Doubtful, says Ada\.\nER {2}- $/m,
    );
    await dialog().getByText(`Saved as ${name}: 1 article.`).waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog().count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
  });

  it('saves everything as Markdown, one file per article, without what the user leaves behind', async () => {
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('');
    await page.getByRole('button', { name: 'Export…' }).click();
    await dialog().getByRole('heading', { name: 'Export 3 articles' }).waitFor();
    await format().selectOption({ label: 'Markdown — one file per article, in a ZIP (Obsidian, Logseq)' });
    await dialog().getByRole('checkbox', { name: 'Tags' }).uncheck();
    await dialog().getByText('All of this comes back to PubMargin from Markdown in a ZIP.').waitFor();
    await dialog().getByText('Other programs don’t see:').waitFor();
    await dialog()
      .getByRole('listitem')
      .filter({ hasText: /^authors of notes \(1 article\)/ })
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const files = unzipSync((await saved()).bytes);
    expect(Object.keys(files).sort()).toEqual(
      PMIDS.toSorted().map((pmid) => `Biswas 2020 Trial ${pmid} ${pmid}.md`),
    );
    const text = strFromU8(files['Biswas 2020 Trial 36455991 36455991.md'] ?? new Uint8Array());
    expect(text).toMatch(/^---\ntitle: Trial 36455991\npmid: "36455991"\n[^]*\nDoubtful, says Ada\.\n/);
    expect(text).not.toContain('methods');
    await dialog().getByRole('button', { name: 'Close' }).click();
  });

  it('keeps a folder up to date, with what the user wrote around the articles', async () => {
    // The user chooses a folder: one of the page's own stands for it, with the same interface.
    await page.evaluate(() => {
      const choose = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Vault', { create: true });
      Object.assign(window, { showDirectoryPicker: choose });
    });
    await page.getByRole('button', { name: 'Export…' }).click();
    await format().selectOption({ label: 'Markdown — a folder that is kept up to date (Obsidian vault)' });
    await dialog().getByRole('button', { name: 'Choose folder…' }).click();
    await dialog().getByText('Folder: Vault').waitFor();
    await dialog().getByRole('checkbox', { name: 'Tags' }).check();
    const write = () => dialog().getByRole('button', { name: 'Write into the folder' }).click();
    await write();
    await dialog().getByText('Files made: 3, changed: 0, as they were: 0.').waitFor();
    await page.evaluate(writeBelow, { name: 'Biswas 2020 Trial 36455991 36455991.md', line: 'Mine.' });
    await keep(chromium, [{ pmid: '36455991' }], { type: 'add-tag', name: 'new' });
    expect(
      await dialog()
        .getByRole('radio', { name: /^Changed since/ })
        .isChecked(),
    ).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await write();
    await dialog().getByText('Files made: 0, changed: 1, as they were: 2.').waitFor();
    const text = await page.evaluate(readIn, 'Biswas 2020 Trial 36455991 36455991.md');
    expect(text).toMatch(/\n {2}- new\n[^]*`new`[^]*\nMine\.\n$/);
    await dialog().getByRole('button', { name: 'Close' }).click();
  });

  it('remembers what was chosen, and opens at an article where another page asks for that', async () => {
    await page.goto(page.url().replace(/#.*|$/, '#/entries/pmid%3A36455991?export=1'));
    await dialog().getByRole('heading', { name: 'Export 1 article' }).waitFor();
    await expect.poll(() => format().inputValue()).toBe('folder');
    await dialog().getByText('Folder: Vault').waitFor();
    expect(page.url()).not.toContain('export');
  });
});

async function writeBelow({ name, line }: { name: string; line: string }): Promise<void> {
  const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle('Vault');
  const handle = await vault.getFileHandle(name);
  const text = await (await handle.getFile()).text();
  const writable = await handle.createWritable();
  await writable.write(`${text}\n${line}\n`);
  await writable.close();
}

async function readIn(name: string): Promise<string> {
  const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle('Vault');
  return (await (await vault.getFileHandle(name)).getFile()).text();
}
