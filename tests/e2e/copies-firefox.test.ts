import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile, press, see } from './harness/firefox-user.ts';
import { Firefox } from './harness/firefox.ts';

const NOTE = 'Written in Firefox, and copied.';
const IDS = { pmid: '32294989' };

describe('copies and back-ups in Firefox', () => {
  let firefox: Firefox;
  let options: Page;
  let copy: string;
  beforeAll(async () => {
    firefox = await Firefox.start();
    options = await firefox.ownPage('options.html');
    const source = { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/32294989/' };
    const subject = { ids: IDS, source, cites: [], citedBy: [] };
    const note = '5f0f4c4e-7c1c-4e5c-9d6c-000000000001';
    await ask(options, 'write', { subject, change: { type: 'save-note', note, text: NOTE, author: '' } });
  });
  afterAll(() => firefox.stop());

  it('a copy is saved, and holds the note', async () => {
    await press(options, 'Save a copy');
    await see(options, 'was given to your browser');
    const saved = () => (existsSync(firefox.downloads) ? readdirSync(firefox.downloads) : []);
    await expect.poll(() => saved().filter((name) => /^pubmargin-.*\.json$/.test(name))).toHaveLength(1);
    copy = join(firefox.downloads, saved()[0] ?? '');
    await expect.poll(() => readFileSync(copy, 'utf8')).toMatch(/\n\}\n$/);
    expect(readFileSync(copy, 'utf8')).toContain(NOTE);
  });

  it('a back-up is made within the browser, looked at, and changes nothing', async () => {
    await press(options, 'Back up now');
    await see(options, '1 article ·');
    await press(options, 'Restore…');
    await see(options, 'Your library holds all of this already.');
    await press(options, 'Cancel');
  });

  it('a new profile starts from the copy in one step', async () => {
    const other = await Firefox.start();
    try {
      const welcome = await other.ownPage('welcome.html');
      await chooseFile(welcome, copy);
      await see(welcome, 'Done: “pubmargin-');
      expect(await ask(welcome, 'lookup', { article: IDS, mentions: [] })).toMatchObject({
        value: { article: { notes: [{ body: NOTE }] } },
      });
    } finally {
      await other.stop();
    }
  });

  it('articles go out as a file of other programs, and the ZIP stands for a folder', async () => {
    const library = await firefox.ownPage('library.html');
    await press(library, 'Export…');
    await see(library, 'RIS does not carry:');
    await press(library, 'Save file');
    await see(library, 'Saved as pubmargin-');
    const ris = () => readdirSync(firefox.downloads).find((name) => name.endsWith('.ris'));
    await expect.poll(ris).toBeDefined();
    expect(readFileSync(join(firefox.downloads, ris() ?? ''), 'utf8')).toContain(`N1  - ${NOTE}\n`);
    await library.select('dialog select', 'markdown-zip');
    await see(library, 'this browser gets the ZIP');
  });
});

/** Asks the background what a page of the extension may ask. */
function ask(page: Page, pubmargin: string, request: object): Promise<unknown> {
  return page.evaluate(
    (message) =>
      (
        globalThis as unknown as { browser: { runtime: { sendMessage: (m: object) => Promise<unknown> } } }
      ).browser.runtime.sendMessage(message),
    { pubmargin, request },
  );
}
