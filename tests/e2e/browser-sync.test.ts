import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultOfError } from '../../src/sync/browser-sync/fault-of-error.ts';
import { roomOf } from '../../src/sync/browser-sync/room.ts';
import { BROWSER_LIMITS } from '../../src/sync/engine/folder-limits.ts';
import { parseSegmentName } from '../../src/sync/remote/file-names.ts';
import { readSegment } from '../../src/sync/remote/segment.ts';
import { emptyAccount, fillAccount, inAccount, tryStorage } from './harness/browser-account.ts';
import { Chromium } from './harness/chromium.ts';
import { Firefox } from './harness/firefox.ts';
import { keep } from './harness/library.ts';
import { entriesShown } from './harness/sync-set-up.ts';

const SWITCH = 'Sync tags and decisions by my browser account';
const NAME = 'abcdefghijklm-00000a-0123456789abcdef01234567.seg';
const WANTED = { name: NAME, file: BROWSER_LIMITS.file };
const KEPT = [NAME, 'plain', 'umlaut', 'brackets'].sort();
/** From so many on it is offered. */
const FIVE = ['1', '11', '12', '13', '14'].map((pmid) => ({ pmid }));
const NOTE = { type: 'save-note', note: '5f0f4c4e-7c1c-4e5c-9d6c-000000000001', author: 'Ada' } as const;

/** Chromium counts as its documentation says; Firefox counts less, has one text for all, and no haste. */
const BROWSERS = [
  {
    name: 'Chromium',
    start: () => Chromium.start(),
    refusals: { single: 'too-large', often: 'busy' },
  },
  { name: 'Firefox', start: () => Firefox.start(), refusals: { single: 'full', often: 'taken' } },
] as const;

describe.each(BROWSERS)("$name's own sync", ({ start, refusals }) => {
  let browser: Chromium | Firefox;
  let page: Page;
  beforeAll(async () => {
    browser = await start();
    // What is asked of the page is the same in both browsers.
    page =
      browser instanceof Chromium
        ? await browser.openOwn('options.html')
        : ((await browser.ownPage('options.html')) as unknown as Page);
  });
  afterAll(() => browser.stop());

  const says = (words: RegExp) =>
    expect.poll(() => page.evaluate(() => document.body.innerText), { timeout: 30_000 }).toMatch(words);
  const click = (name: string) =>
    expect.poll(() => page.evaluate(clickNamed, name), { timeout: 30_000 }).toBe(true);

  const show = async (path: string) => {
    await page.evaluate((wanted) => location.assign(wanted), path);
    await expect.poll(() => page.evaluate(() => location.pathname), { timeout: 30_000 }).toBe(path);
  };

  it('is offered once, has nothing of the library before the one click, then tags and decisions alone', async () => {
    await keep(browser, [{ pmid: '1' }], { ...NOTE, text: 'Not for the account.' });
    await keep(browser, FIVE, { type: 'add-tag', name: 'rct' });
    await show('/library.html');
    await says(/PMIDs, tags, status, decisions and ratings go to your browser account\./);
    expect(await page.evaluate(inAccount)).toEqual({});
    await click('Turn on');
    await says(/Sync is on\./);
    await show('/options.html');
    await says(/^In step: [^.]*\.$/m);
    await says(/[\d.]+ kB of 102\.4 kB used/);
    const documents = await documentsIn(await page.evaluate(inAccount));
    expect(documents.map(({ id }) => id).sort()).toEqual(['_tags', 't:1', 't:11', 't:12', 't:13', 't:14']);
    expect(documents.map(({ words }) => words).join()).not.toContain('account');
  });

  it('says that it is full, drops nothing, and goes on when there is room', async () => {
    await page.evaluate(fillAccount, 60);
    await keep(browser, [{ pmid: '2' }], { type: 'add-tag', name: 'more' });
    await click('Sync now');
    await says(/The room in your browser account is full:/);
    expect(await browser.inOwnPage(entriesShown, undefined)).toHaveLength(6);
    await page.evaluate(emptyAccount, false);
    await click('Sync now');
    await says(/^In step: [^.]*\.$/m);
    await expect
      .poll(async () => (await documentsIn(await page.evaluate(inAccount))).map(({ id }) => id))
      .toContain('t:2');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('is full');
    await click(SWITCH);
    await expect.poll(() => page.evaluate(() => document.body.innerText)).not.toMatch(/kB used/);
    await page.evaluate(emptyAccount, true);
  });

  it('takes the largest file, counts no more than the meter does, and refuses in words that are understood', async () => {
    const tried = await page.evaluate(tryStorage, WANTED);
    expect(tried.largest).toBe('');
    for (const { items, bytes } of tried.counted) {
      const { used } = roomOf(items);
      if (browser instanceof Chromium) expect(used).toBe(bytes);
      else expect(used).toBeGreaterThanOrEqual(bytes);
    }
    expect(kind(tried.tooLong)).toBe(refusals.single);
    if (browser instanceof Chromium) expect(kind(tried.tooLongByBrackets)).toBe(refusals.single);
    expect([tried.full, tried.tooMany].map(kind)).toEqual(['full', 'full']);
    expect(kind(tried.tooOften)).toBe(refusals.often);
    expect(tried.left.sort()).toEqual(KEPT);
  });
});

function kind(refusal: string): string {
  return refusal === '' ? 'taken' : faultOfError(refusal).kind;
}

/** The documents in the account, and what can be read of them. */
async function documentsIn(items: Record<string, unknown>): Promise<{ id: string; words: string }[]> {
  const all: { id: string; words: string }[] = [];
  for (const [name, base64] of Object.entries(items)) {
    const segment = parseSegmentName(name);
    if (!segment) continue;
    const documents = await readSegment(new Uint8Array(Buffer.from(String(base64), 'base64')), {
      ...segment,
      space: 'mine',
    });
    all.push(...documents.map(({ id, state }) => ({ id, words: new TextDecoder().decode(state) })));
  }
  return all;
}

/** Clicks what has this name: a button that can be pressed, or the field of a label. To be run in the page. */
function clickNamed(name: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('button:enabled, label')];
  const found = all.find(({ textContent }) => textContent === name);
  found?.click();
  return found !== undefined;
}
