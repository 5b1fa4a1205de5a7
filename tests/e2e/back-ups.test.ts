import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { accessibilityProblems } from './harness/axe.ts';
import { Chromium } from './harness/chromium.ts';
import { note, noteId, ring } from './harness/copies.ts';
import { writeLargeFile } from './harness/large-file.ts';
import { keep } from './harness/library.ts';

const ONE = { pmid: '32294989' };
const TWO = { doi: '10.1038/s41591-018-0041-7' };

/** What the user keeps, as pages show it: every entry, tag and citation. */
async function library(chromium: Chromium): Promise<unknown> {
  const page = await chromium.openOwn('manifest.json');
  const rows = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('pubmargin');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no library'));
    });
    const all = ['entries', 'tags', 'citations', 'links'].map(
      (store) =>
        new Promise<unknown[]>((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result as unknown[]);
        }),
    );
    const found = await Promise.all(all);
    db.close();
    return found;
  });
  await page.close();
  const [entries, tags, ...rest] = rows;
  // When a tag was last put on is known only where it was.
  return [entries, (tags as object[]).map((tag) => ({ ...tag, used: undefined })), ...rest];
}

async function saveCopy(chromium: Chromium, folder: string): Promise<string> {
  const options = await chromium.openOwn('options.html');
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save a copy', exact: true }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^pubmargin-\d{4}-\d\d-\d\d\.json$/);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await options.getByText(/^“pubmargin-.*” was given to your browser/).waitFor();
  await options.close();
  return path;
}

const choose = (page: Page, path: string) => page.getByLabel('Choose a file').setInputFiles(path);

describe('a copy of the library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-copies-'));
  let chromium: Chromium;
  let path: string;
  beforeAll(async () => {
    chromium = await Chromium.start();
    await keep(chromium, [ONE, TWO], { type: 'add-tag', name: 'methods/rct' });
    await keep(chromium, [ONE], note(1, 'Large trial, p<0.05, β-blocker\n\nsecond paragraph'));
    await keep(chromium, [ONE], note(2, 'Open label'));
    await keep(chromium, [TWO], { type: 'set-decision', decision: 'exclude' });
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.addTag('from the page');
    await article.page.close();
    path = await saveCopy(chromium, folder);
  });
  afterAll(async () => {
    await chromium.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is text that a person can read', () => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as {
      entries: { ids: object; notes: { text: string }[]; tags: { name: string }[] }[];
    };
    expect(file).toMatchObject({ format: 'PubMargin', version: 2 });
    const one = file.entries.find(({ ids }) => 'pmid' in ids && ids.pmid === ONE.pmid);
    expect(one).toMatchObject({
      tags: [{ name: 'from the page' }, { name: 'methods/rct' }],
      notes: [
        { text: 'Large trial, p<0.05, β-blocker\n\nsecond paragraph', author: 'Ward 3' },
        { text: 'Open label' },
      ],
    });
  });

  it('makes the same library in a new profile, in one step of the first run', async () => {
    const before = await library(chromium);
    const other = await Chromium.start();
    try {
      const welcome = await other.openOwn('welcome.html');
      await choose(welcome, path);
      await welcome.getByText(/^Done: “pubmargin-/).waitFor();
      await welcome.getByText('Articles that are new here').waitFor();
      expect(await accessibilityProblems(welcome)).toEqual([]);
      expect(await library(other)).toEqual(before);
    } finally {
      await other.stop();
    }
  });

  it('shows what it would change, brings back what was removed, keeps what was written since, and is undone', async () => {
    const options = await chromium.openOwn('options.html');
    await keep(chromium, [ONE], { type: 'remove-note', note: noteId(1) });
    await keep(chromium, [ONE], note(2, 'Double blind'));
    await keep(chromium, [TWO], { type: 'remove-tag', tag: 'methods/rct' });
    const since = await library(chromium);
    await choose(options, path);
    const preview = options.getByRole('region', { name: /^What “pubmargin-.*” would change$/ });
    await preview.getByText('Notes that come back').waitFor();
    await preview.getByText('Show both texts of the notes').click();
    await preview.getByText('Double blind').waitFor();
    expect(await accessibilityProblems(options)).toEqual([]);
    expect(await library(chromium)).toEqual(since);
    await preview.getByRole('button', { name: 'Restore' }).click();
    await options.getByText(/^Done:/).waitFor();
    expect(JSON.stringify(await library(chromium))).toContain('Large trial, p<0.05');
    expect(JSON.stringify(await library(chromium))).toContain('Double blind');
    await options.getByRole('button', { name: 'Undo', exact: true }).click();
    await options.getByText(/^Taken back/).waitFor();
    expect(await library(chromium)).toEqual(since);

    await choose(options, path);
    await options.getByLabel('Bring back what the file says').check();
    await options.getByRole('button', { name: 'Restore', exact: true }).click();
    await options.getByText(/^Done:/).waitFor();
    expect(JSON.stringify(await library(chromium))).toContain('Open label');
    expect(JSON.stringify(await library(chromium))).not.toContain('Double blind');
    await options.close();
  });

  it('of version 1 is read', async () => {
    const first = join(folder, 'version-1.json');
    writeFileSync(
      first,
      '{\n "format": "PubMargin",\n "version": 1,\n "documents": [\n  {\n   "id": "t:7",\n' +
        '   "state": "AQEFACgBAXQMcmN0fEFBQUFBQUFBAXcAAA=="\n  }\n ]\n}\n',
    );
    const options = await chromium.openOwn('options.html');
    await choose(options, first);
    await options.getByRole('button', { name: 'Restore', exact: true }).click();
    await options.getByText('Done: “version-1.json” is in your library.').waitFor();
    expect(JSON.stringify(await library(chromium))).toContain('"pmid:7"');
    await options.close();
  });

  it.each([
    [
      'damaged',
      (file: string) => file.replace(/"state":"\w{12}/, '"state":"!!!!'),
      /^This file is damaged\./,
    ],
    [
      'broken inside',
      (file: string) => file.replace(/"state":"AQ/, '"state":"//'),
      /^This file is damaged\./,
    ],
    ['cut off', (file: string) => file.slice(0, file.length / 2), /^This file ends too early/],
    ['empty', () => '', /^This file is empty\./],
    [
      'of a newer version',
      (file: string) => file.replace('"version": 2', '"version": 3'),
      /^A newer version/,
    ],
    ['foreign', () => '{"items": []}', /^This file was not saved by PubMargin\./],
    ['no JSON', () => 'PMID- 1\n', /^This file is not JSON/],
  ])('that is %s says so in one sentence and changes nothing', async (what, spoil, sentence) => {
    const spoilt = join(folder, `${what}.json`);
    writeFileSync(spoilt, spoil(readFileSync(path, 'utf8')));
    const before = await library(chromium);
    const options = await chromium.openOwn('options.html');
    await choose(options, spoilt);
    const alert = options.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(sentence);
    expect(await library(chromium)).toEqual(before);
    await options.close();
  });
});

it('a worker killed while a file is merged leaves nothing half done, and it is done again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-copies-'));
  const path = join(folder, 'large.json');
  await writeLargeFile(path, 1_500);
  const chromium = await Chromium.start();
  try {
    const options = await chromium.openOwn('options.html');
    const entries = async () => ((await library(chromium)) as unknown[][])[0]?.length ?? 0;
    await choose(options, path);
    await options.getByText('Bringing it into your library…').waitFor();
    // Some way into the transaction.
    await expect.poll(() => options.locator('progress').getAttribute('value')).toMatch(/^[1-9]/);
    await chromium.killWorkerIfRunning();
    const after = await entries();
    expect([0, 1_500]).toContain(after);
    await options.getByText('Done: “large.json” is in your library.').waitFor();
    expect(await entries()).toBe(1_500);
    await options.getByRole('button', { name: 'Undo', exact: true }).click();
    await options.getByText(/^Taken back/).waitFor();
    expect(await entries()).toBe(0);
  } finally {
    await chromium.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('back-ups within the browser', () => {
  let chromium: Chromium;
  let options: Page;
  beforeAll(async () => {
    chromium = await Chromium.start();
    await keep(chromium, [ONE], note(1, 'Large trial'));
    await keep(chromium, [TWO], { type: 'add-tag', name: 'stays' });
    options = await chromium.openOwn('options.html');
  });
  afterAll(() => chromium.stop());

  it('come by themselves, and are restored with a look at what they would change', async () => {
    await options.getByText('There is none yet.').waitFor();
    await ring(chromium);
    await expect
      .poll(
        async () => {
          await options.reload();
          await options.getByText('Back-ups within this browser').waitFor();
          await options.waitForTimeout(500);
          return options.getByRole('button', { name: /^Restore the back-up of/ }).count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    await keep(chromium, [ONE], { type: 'remove-note', note: noteId(1) });
    await options.getByRole('button', { name: /^Restore the back-up of/ }).click();
    const preview = options.getByRole('region', { name: /would change$/ });
    await preview.getByText('Articles that come back').waitFor();
    await preview.getByRole('button', { name: 'Restore', exact: true }).click();
    await options.getByText(/^Done:/).waitFor();
    expect(JSON.stringify(await library(chromium))).toContain('Large trial');
    expect(await accessibilityProblems(options)).toEqual([]);
  });

  it('are saved as files that open, and deleted', async () => {
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: /^Save as file: the back-up of/ }).click(),
    ]);
    const saved = await download.path();
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ version: 2, entries: [{}, {}] });
    await options.getByRole('button', { name: 'Back up now' }).click();
    const all = options.getByRole('button', { name: /^Delete the back-up of/ });
    await expect.poll(() => all.count()).toBe(1); // Of one day the newest stays.
    await all.click();
    await options.getByRole('button', { name: /for good$/ }).click();
    await options.getByText('There is none yet.').waitFor();
  });

  it('leave the older ones when the worker dies while one is made', async () => {
    await options.getByRole('button', { name: 'Back up now' }).click();
    const all = options.getByRole('button', { name: /^Delete the back-up of/ });
    await all.waitFor();
    const before = await all.getAttribute('aria-label');
    for (let n = 0; n < 3; n++) {
      await keep(chromium, [ONE], note(1, `Large trial ${n}`));
      const asked = options.evaluate(() => {
        const { runtime } = (
          globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } } }
        ).chrome;
        void runtime.sendMessage({ pubmargin: 'back-up', request: {} }).catch(() => undefined);
      });
      asked.catch(() => undefined); // The page goes before it has an answer.
      await chromium.killWorkerIfRunning();
      await options.reload();
      await all.first().waitFor();
    }
    expect(await all.count()).toBe(1);
    expect(before).toMatch(/^Delete the back-up of/);
  });
});
