import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { newListId } from '../entry/origin.ts';
import { readingList } from './reading-list.ts';
import type { FileHead } from './records/format.ts';
import { lostParts } from './records/losses.ts';
import { bareRecord, type FileNote, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const HEAD: FileHead = {
  at: Date.UTC(2026, 10, 3, 12),
  title: 'Sepsis reading',
  author: 'Ada L.',
  list: newListId(),
};
const write = async (all: readonly FileRecord[], head: FileHead = HEAD) =>
  (await Array.fromAsync(readingList.out.write(all, head))).join('');
const read = (...texts: string[]) => Array.fromAsync(toldInEnglish(readingList.in.read(pieces(texts))));
const recordsIn = async (...texts: string[]) =>
  (await read(...texts)).flatMap((item) => ('record' in item ? [item.record] : []));

const QUOTE: FileNote['quote'] = {
  part: 'abstract',
  quote: { type: 'TextQuoteSelector', exact: 'fell by half', prefix: 'risk ', suffix: ' in' },
  position: { type: 'TextPositionSelector', start: 5, end: 17 },
};
const RECORD: FileRecord = {
  ...bareRecord({
    ...bareCitation({ pmid: '36455991', pmcid: 'PMC9', doi: '10.1000/x<y' }),
    title: 'A trial',
    authors: [{ name: 'Biswas A' }, { name: 'Li Z' }],
    journalAbbreviation: 'N Engl J Med',
    date: { text: '2020 Dec 31', year: 2020, month: 12, day: 31 },
    volume: '383',
    pages: '1-9',
    notices: [{ kind: 'retraction-in', ids: { pmid: '2' }, text: 'Lancet. 2021;1:2.' }],
  }),
  tags: [{ name: 'methods/rct', colour: 'blue' }, { name: 'to discuss' }],
  notes: [
    { body: 'Only in *men*:\n- old\n- young', author: 'Ada L.', created: HEAD.at },
    { body: '', quote: QUOTE, colour: 'green', author: 'Ada L.' },
  ],
  decision: 'exclude',
  reasons: ['wrong population'],
  rating: 4,
};

/** What is there of a file, as a browser would see it. */
function seen(html: string): { text: string; elements: [string, Record<string, string>][] } {
  const elements: [string, Record<string, string>][] = [];
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.push([name, attributes]);
      if (unseen > 0 || name === 'style' || 'hidden' in attributes) unseen += 1;
    },
    ontext: (one) => {
      if (unseen === 0) text += one;
    },
    onclosetag: () => {
      if (unseen > 0) unseen -= 1;
    },
  });
  parser.end(html);
  return { text: text.replace(/\s+/g, ' '), elements };
}

/** What filters of mails take out (as GMail and sanitisers do). */
function filtered(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(style|script|title)\b.*?<\/\1>/gs, '')
    .replace(/<\/?(?:html|head|body|meta|article|main|header|footer|time)\b[^>]*>|<!DOCTYPE[^>]*>/gi, '')
    .replace(/ (?:class|id|hidden|dir|rel|data-[a-z]+)(?:="[^"]*")?(?=[ >])/g, '');
}

it('gives back everything but abstracts', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      const lost = lostParts(record, await comesBack(readingList, record));
      expect(lost.filter((what) => !what.startsWith('abstract'))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('gives back as much after a filter of mails, and wherever the file is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, fc.nat(), async (record, place) => {
      const html = filtered(await write([record, RECORD]));
      const at = place % html.length;
      expect(await recordsIn(html.slice(0, at), html.slice(at))).toMatchObject([
        JSON.parse(JSON.stringify({ tags: record.tags, notes: record.notes })) as object,
        { tags: RECORD.tags, notes: RECORD.notes },
      ]);
      expect(readingList.in.head(html)).toEqual(HEAD);
    }),
    { numRuns: 100 },
  );
});

describe('what people see', () => {
  it('is what PubMed says of the article, the notes as they were formatted, and one link that opens all', async () => {
    const { text, elements } = seen(
      await write([RECORD, bareRecord(bareCitation({ doi: '10.1/z' })), RECORD]),
    );
    for (const part of [
      'Sepsis reading Ada L. · 3 November 2026 · 3 articles Open all 2 in PubMed One article is not in PubMed: follow the link below the title. A trial',
      'Biswas A, Li Z. N Engl J Med. 2020 Dec 31;383:1-9. doi: 10.1000/x<y.',
      'Retracted: Lancet. 2021;1:2.',
      'PMID 36455991 · PMC9 (free full text) · doi:10.1000/x<y',
      'methods/rct to discuss Excluded: wrong population · ★★★★☆ (4 of 5)',
      'Only in men: old young Ada L., 3 November 2026 fell by half Ada L.',
    ]) {
      expect(text).toContain(part);
    }
    expect(elements.flatMap(([, { href }]) => href ?? [])).toEqual(
      expect.arrayContaining([
        'https://pubmed.ncbi.nlm.nih.gov/?term=36455991+36455991&size=200',
        'https://pubmed.ncbi.nlm.nih.gov/36455991/',
        'https://pmc.ncbi.nlm.nih.gov/articles/PMC9/',
        'https://doi.org/10.1000/x%3Cy',
      ]),
    );
    expect(elements).toContainEqual(['blockquote', { class: 'quote green', dir: 'auto' }]);
  });

  it('runs from right to left where it is written so: titles, tags, and each part of a note with all that is in it', async () => {
    const body = 'פסקה\n\n# כותרת\n\n> ציטוט\n\n- אחת\n- two\n\n3. שלוש';
    const html = await write([{ ...RECORD, notes: [{ body }], tags: [{ name: 'סקירה', colour: 'sky' }] }]);
    const { elements } = seen(html.slice(html.indexOf('<main>')));
    const auto = elements.filter(([, { dir }]) => dir === 'auto').map(([name]) => name);
    expect(auto).toEqual(['h2', 'li', 'p', 'p', 'blockquote', 'ul', 'ol']);
    expect((await recordsIn(filtered(html)))[0]?.notes).toEqual([{ body }]);
  });

  it('has several links where an address holds no more, at the end where the list is very long', async () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, at) => bareRecord(bareCitation({ pmid: String(at + 1) })));
    const links = (html: string) => seen(html).elements.filter(([, { href }]) => href?.includes('?term='));
    expect(links(await write(list(201)))).toHaveLength(2);
    const long = await write(list(1_001));
    expect(seen(long).text).toContain(
      'Open in PubMed: 1–200, 201–400, 401–600, 601–800, 801–1000, 1001–1001',
    );
    expect(long.indexOf('?term=')).toBeGreaterThan(long.indexOf('/1001/'));
    expect(await recordsIn(long)).toHaveLength(1_001);
  });

  it('runs nothing, loads nothing, and is text wherever somebody typed markup', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'--><style>';
    await fc.assert(
      fc.asyncProperty(ANY_RECORD, async (record) => {
        const html = await write(
          [
            {
              ...record,
              citation: { ...record.citation, title: evil, authors: [{ name: evil }] },
              tags: [{ name: evil }],
              reasons: [evil],
              notes: [
                { body: `${evil}\n[x](javascript:alert(1)) ![y](https://a.example/p.png)`, author: evil },
                {
                  body: evil,
                  quote: {
                    part: 'title',
                    quote: { type: 'TextQuoteSelector', exact: evil, prefix: '', suffix: '' },
                    position: { type: 'TextPositionSelector', start: 0, end: 1 },
                  },
                },
                ...record.notes,
              ],
            },
          ],
          { ...HEAD, title: evil, author: evil },
        );
        const { elements, text } = seen(html);
        const names = new Set(elements.map(([name]) => name));
        for (const name of ['script', 'img', 'link', 'iframe', 'form', 'svg', 'object', 'base'])
          expect(names).not.toContain(name);
        expect(elements.filter(([name]) => name === 'style')).toHaveLength(1);
        for (const [, attributes] of elements) {
          expect(Object.keys(attributes).filter((name) => /^on|^src|^style$/.test(name))).toEqual([]);
          if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(?:https?|mailto):/i);
        }
        expect(text).toContain('<script>alert(1)</script><img src=x onerror=alert(1)>');
      }),
      { numRuns: 30 },
    );
  });
});

describe('a list that was changed on its way', () => {
  it('is read from what people see where the exact record is gone', async () => {
    const html = (await write([RECORD, RECORD])).replace(/<pre hidden>pubmargin-article:[^<]*<\/pre>/, '');
    const [first, second] = await recordsIn(html);
    expect(second).toEqual(RECORD);
    expect(first).toMatchObject({
      citation: {
        ids: { pmid: '36455991', pmcid: 'PMC9', doi: '10.1000/x<y' },
        title: 'A trial',
        authors: [{ name: 'Biswas A' }, { name: 'Li Z' }],
        date: { year: 2020 },
        volume: '383',
      },
      tags: [{ name: 'methods/rct' }, { name: 'to discuss' }],
      notes: [{ body: 'Only in *men*:\n\n- old\n- young' }, { body: '> fell by half' }],
    });
  });

  it('has no line that mail would cut, nor one that makes the page wide where a filter shows what was hidden', async () => {
    const notes = [{ body: 'A line.\n'.repeat(1_000) }];
    const html = await write([{ ...RECORD, notes }]);
    const lines = [...html.matchAll(/<pre hidden>([^<]*)/g)].flatMap(([, text = '']) => text.split('\n'));
    expect(lines.length).toBeGreaterThan(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(100);
  });

  it('says where it is cut off, and brings nothing of it', async () => {
    const html = await write([RECORD, RECORD]);
    for (const at of [html.length - 30, html.indexOf('</main>'), Math.floor(html.length / 2)]) {
      await expect(read(html.slice(0, at))).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('ends too early') as string,
      });
    }
  });

  it.each([
    ['', 'The file is empty.'],
    ['<html><body><h1>Hello</h1></body></html>', 'This web page is no reading list of PubMargin.'],
    ['Dear editor', 'This web page is no reading list of PubMargin.'],
  ])('is refused with a sentence where it is none: %j', async (file, sentence) => {
    await expect(read(file)).rejects.toMatchObject({ code: 'invalid', message: sentence });
  });

  it('names the line of an article that says nothing', async () => {
    const html = (await write([RECORD])).replace('<main>', '<main>\n<article><p>?</p></article>');
    const line = html.slice(0, html.indexOf('<p>?</p>')).split('\n').length;
    expect(await read(html)).toMatchObject([
      { notUnderstood: 'This article of the list has neither a title nor a link.', line },
      { record: RECORD, line: line + 1 },
    ]);
  });

  it.each([
    [4, 2, 'The list was made with 4 articles; 2 of them are in this file.'],
    [2, 1, 'The list was made with 2 articles; 1 of them is in this file.'],
    [1, 0, 'The list was made with 1 article, which is not in this file.'],
  ])('says how much of it was cut out: of %i articles all but %i', async (all, left, sentence) => {
    let cut = all - left;
    const whole = await write(Array.from({ length: all }, () => RECORD));
    const html = whole.replace(/<article.*?<\/article>/gs, (found) => ((cut -= 1) >= 0 ? '' : found));
    const items = await read(html);
    expect(items).toHaveLength(left + 1);
    expect(items.at(-1)).toEqual({ notUnderstood: sentence, line: undefined });
  });

  it('cannot take a note for one of PubMargin’s own texts', async () => {
    const other = (
      await write([{ ...RECORD, citation: { ...RECORD.citation, ids: { pmid: '666' } } }])
    ).match(/pubmargin-article:[^<]+/)?.[0];
    const body = `\`\`\`\n${other ?? ''}\n\`\`\`\n\n<pre>${other ?? ''}</pre>`;
    const record = { ...RECORD, notes: [{ body }] };
    expect(await recordsIn(await write([record]))).toEqual([record]);
  });

  it('never keeps a machine busy: what has no end is given up', async () => {
    const endless = 'x'.repeat(5_000_000);
    for (const beginning of ['<article title="', '<pre>'])
      await expect(read(beginning, ...Array.from({ length: 6 }, () => endless))).rejects.toMatchObject({
        code: 'invalid',
      });
  });
});

it('says of itself who sends it, what it is called and which list it is, however long a title is', async () => {
  const title = '心'.repeat(500);
  const beginning = (await write([RECORD], { ...HEAD, title, author: '心'.repeat(300) })).slice(0, 8_192);
  expect(readingList.in.head(beginning)).toEqual({
    ...HEAD,
    title: '心'.repeat(200),
    author: '心'.repeat(100),
  });
  expect(readingList.in.head('<pre hidden>pubmargin-list:AAAA</pre>')).toBeUndefined();
  expect(readingList.in.head((await write([RECORD], { at: 1, title: '' })).slice(0, 8_192))).toEqual({
    at: 1,
    title: 'Reading list',
  });
});
