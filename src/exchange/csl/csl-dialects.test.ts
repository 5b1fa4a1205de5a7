import { expect, it } from 'vitest';
import { cslJsonFormat } from '../csl-json.ts';
import type { FileRecord } from '../records/record.ts';
import { pieces } from '../text/pieces.fixture.ts';

async function recordOf(json: unknown): Promise<FileRecord | undefined> {
  const [item] = await Array.fromAsync(cslJsonFormat.in?.read(pieces([JSON.stringify(json)])) ?? []);
  return item && 'record' in item ? item.record : undefined;
}

it.each([
  ['one item, as doi.org gives it', { type: 'article', DOI: '10.1000/x', title: 'T' }],
  ['one item of few words', { type: 'article-journal', PMID: '1', title: 'T' }],
  ['a list in an object, as Zotero’s web service gives it', { items: [{ type: 'article', title: 'T' }] }],
])('reads %s', async (_what, json) => {
  expect(cslJsonFormat.in?.recognises(JSON.stringify(json))).toBe(true);
  expect((await recordOf(json))?.citation.title).toBe('T');
});

it('reads Crossref’s lists, names of groups and dates as text', async () => {
  const author = [{ given: 'Ada', family: 'Bell' }, { name: 'The Group' }, 'Claude Shannon'];
  const record = await recordOf([
    { type: 'article', title: ['A <i>p53</i> title'], author, issued: '2019-06-15', page: '1–9' },
  ]);
  expect(record?.citation).toMatchObject({
    title: 'A p53 title',
    authors: [{ name: 'Bell A' }, { name: 'The Group', group: true }, { name: 'Shannon C' }],
    date: { year: 2019, month: 6, day: 15 },
    pages: '1-9',
  });
});

it('takes no longer where a field is nothing but white space, and a lot of it', async () => {
  const long = `1${' '.repeat(200_000)}2`;
  const since = performance.now();
  await recordOf([{ type: 'article', title: 'T', page: long, keyword: long }]);
  expect(performance.now() - since).toBeLessThan(2_000); // It was more than a minute.
});

it('finds identifiers in the links', async () => {
  const URL = 'http://dx.doi.org/10.1000/x https://europepmc.org/articles/PMC9926785';
  expect((await recordOf([{ type: 'article', URL }]))?.citation.ids).toEqual({
    pmcid: 'PMC9926785',
    doi: '10.1000/x',
  });
});
