import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededStore } from '../bench/library/seeded-store.ts';
import { Chromium } from './harness/chromium.ts';
import { fillStore } from './harness/fill-store.ts';
import { keep } from './harness/library.ts';

const ENTRIES = 10_000;

describe('a library of 10,000 entries and 20,000 notes', () => {
  const rows = seededStore(ENTRIES);
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await Chromium.start({ viewport: { width: 1366, height: 900 } });
    const empty = await chromium.openOwn('library.html');
    await empty.getByText('Your library is empty').waitFor(); // By now the library's stores are there.
    await fillStore(empty, rows);
    await empty.close();
    page = await chromium.openOwn('library.html');
  }, 300_000);
  afterAll(() => chromium.stop());

  const field = () => page.getByRole('searchbox', { name: 'Search your library' });
  const count = () => page.locator('.results-count strong').innerText();

  it('is found in from the first entries read on, key by key, as a plain comparison finds it', async () => {
    const words = wordsOf(rows);
    const typed = 'trial placeb'; // Words that are written in one way only.
    for (let length = 1; length <= typed.length; length += 1) {
      await field().press(typed[length - 1] === ' ' ? 'Space' : (typed[length - 1] ?? ''));
      const beginnings = typed.slice(0, length).split(' ').filter(Boolean);
      const expected = words.filter((all) => beginnings.every((one) => all.includes(` ${one}`))).length;
      await expect
        .poll(count, { timeout: 60_000 })
        .toMatch(new RegExp(`^${expected.toLocaleString('en')}\\b`));
    }
    const marked = await page.locator('mark').allInnerTexts();
    expect(marked.length).toBeGreaterThan(0);
    for (const word of marked) expect(word).toMatch(/^(?:trial|placeb)/i);
  });

  it('understands fields, and says what it does not understand', async () => {
    const expected = rows.entries.filter(
      ({ tagKeys, status }) => tagKeys.includes('methods/rct') && status === 'read',
    ).length;
    await field().fill('tag:rct status:read');
    await expect.poll(count).toMatch(new RegExp(`^${expected}\\b`));
    await field().fill('tag:rct year:soon');
    await page.getByText('Searched for as words: year:soon').waitFor();
    await expect.poll(count).toMatch(/^(?:0|None|Nothing)/i);
  });

  it('finds what is kept meanwhile, as soon as it is', async () => {
    await field().fill('quintessential');
    await expect.poll(count).toMatch(/^(?:0|None|Nothing)/i);
    await keep(chromium, [{ pmid: '99' }], {
      ...{ type: 'save-note', note: '5f0f4c4e-7c1c-4e5c-9d6c-999999999999' },
      ...{ text: 'Quintessential.', author: '' },
    });
    await expect.poll(count).toMatch(/^1\b/);
  });
});

/** The words of each entry, in small letters, a space before each. */
function wordsOf({ entries, citations }: ReturnType<typeof seededStore>): string[] {
  const printed = new Map(citations.map(({ key, citation }) => [key, citation]));
  return entries.map(({ key, tags, notes }) => {
    const citation = printed.get(key);
    const texts = [
      citation?.title,
      ...(citation?.authors.flatMap(({ name, fullName }) => [name, fullName]) ?? []),
      ...[citation?.journal, citation?.journalAbbreviation],
      ...tags.map(({ name }) => name),
      ...notes.flatMap(({ body, quote }) => [body, quote?.quote.exact]),
      ...(citation?.abstracts.flatMap(({ sections }) => sections.map(({ text }) => text)) ?? []),
    ];
    return ` ${texts
      .join(' ')
      .toLowerCase()
      .replace(/[^a-zα-ω]+/g, ' ')}`;
  });
}
