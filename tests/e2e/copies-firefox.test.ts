import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionWithPermissions } from './harness/builds.ts';
import { note, ring } from './harness/copies.ts';
import { choose, chooseFile, downloadsIn, fill, press, see } from './harness/firefox-user.ts';
import { Firefox } from './harness/firefox.ts';
import { keep } from './harness/library.ts';
import { shownRows } from './harness/library-rows.ts';
import { SAMPLE } from './harness/sites.ts';

const NOTE = 'Written in Firefox, and copied.';

describe('copies and back-ups in Firefox', () => {
  let firefox: Firefox;
  let options: Page;
  let copy: string;
  beforeAll(async () => {
    firefox = await Firefox.start(SAMPLE, extensionWithPermissions(['downloads'], 'firefox'));
    options = await firefox.ownPage('options.html');
    await keep(firefox, [{ pmid: '32294989' }], note(1, NOTE));
  });
  afterAll(() => firefox.stop());

  it('a back-up is made within the browser, looked at, and changes nothing', async () => {
    await press(options, 'Back up now');
    await see(options, '1 article ·');
    await press(options, 'Restore…');
    await see(options, 'Your library holds all of this already.');
    await press(options, 'Cancel');
  });

  it('a copy goes to the downloads folder by itself, in another format too', async () => {
    await choose(options, 'Automatically', 'daily');
    await choose(options, 'In another format too', 'bibtex');
    await ring(firefox);
    const written = (ending: string) => downloadsIn(join(firefox.downloads, 'PubMargin'), ending);
    await expect.poll(() => written('.bib'), { timeout: 30_000 }).toHaveLength(1);
    expect(readFileSync(written('.bib')[0] ?? '', 'utf8')).toContain(`annote = {${NOTE}}`);
    expect(readFileSync(written('.json')[0] ?? '', 'utf8')).toContain(NOTE);
  });

  it('a copy is saved, which the page knows where it may look after downloads, and holds the note', async () => {
    await press(options, 'Save a copy');
    await see(options, '.json” is saved.');
    copy = downloadsIn(firefox.downloads, '.json').at(-1) ?? '';
    expect(copy).not.toContain('PubMargin/');
    expect(readFileSync(copy, 'utf8')).toMatch(/\n\}\n$/);
    expect(readFileSync(copy, 'utf8')).toContain(NOTE);
  });

  it('a new profile starts from the copy in one step', async () => {
    const other = await Firefox.start();
    try {
      const welcome = await other.ownPage('welcome.html');
      await chooseFile(welcome, copy);
      await see(welcome, 'Done: “pubmargin-');
      expect(await welcome.evaluate(shownRows)).toMatchObject({ 'pmid:32294989': { notes: [NOTE] } });
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
    const ris = () => downloadsIn(firefox.downloads, '.ris');
    await expect.poll(ris).toHaveLength(1);
    expect(readFileSync(ris()[0] ?? '', 'utf8')).toContain(`N1  - ${NOTE}\n`);
    await fill(library, 'Format', 'markdown-zip');
    await see(library, 'this browser gets the ZIP');
  });
});
