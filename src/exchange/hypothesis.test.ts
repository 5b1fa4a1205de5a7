import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hypothesis } from './hypothesis.ts';
import { pieces } from './text/pieces.fixture.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (json: unknown) =>
  Array.fromAsync(
    toldInEnglish(hypothesis.in?.read(pieces([typeof json === 'string' ? json : JSON.stringify(json)]))),
  );

/** An annotation as the API gives it. */
function row(parts: object = {}) {
  return {
    id: 'sjWIMPAXEeuJh8cHzLmmpA',
    created: '2021-01-02T03:04:05.678901+00:00',
    updated: '2021-02-02T03:04:05.678901+00:00',
    user: 'acct:felicity@hypothes.is',
    user_info: { display_name: null },
    uri: 'https://pubmed.ncbi.nlm.nih.gov/36455991/',
    text: 'Doubtful',
    tags: [],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [{ source: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' }],
    document: { title: ['A trial of things. - PubMed'] },
    links: { html: 'https://hypothes.is/a/sjWIMPAXEeuJh8cHzLmmpA' },
    ...parts,
  };
}

const selecting = (exact: string) => [
  {
    source: 'https://pubmed.ncbi.nlm.nih.gov/36455991/',
    selector: [
      {
        type: 'RangeSelector',
        startContainer: '/div[1]',
        startOffset: 0,
        endContainer: '/div[1]',
        endOffset: 9,
      },
      { type: 'TextPositionSelector', start: 1234, end: 1250 },
      { type: 'TextQuoteSelector', exact, prefix: 'before\n  ', suffix: ' after' },
    ],
  },
];

it('reads text, tags, passage, dates and author, and makes one record of all that is of one article', async () => {
  const items = await read({
    total: 3,
    rows: [
      row({ tags: ['rct', 'to cite'], target: selecting('was\n   lower') }),
      row({ id: 'b', text: '', tags: ['RCT'], uri: 'https://www.ncbi.nlm.nih.gov/pubmed/36455991' }),
      row({
        id: 'c',
        text: '',
        created: '2020-01-01T00:00:00Z',
        user_info: { display_name: 'Felicity Nunsun' },
        target: selecting('trial of things'),
      }),
    ],
  });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    record: {
      citation: { ids: { pmid: '36455991' }, title: 'A trial of things' },
      tags: [{ name: 'RCT' }, { name: 'to cite' }],
      notes: [
        {
          body: '',
          author: 'Felicity Nunsun',
          quote: { part: 'title', quote: { exact: 'trial of things' } },
        },
        {
          body: 'Doubtful',
          author: 'felicity',
          created: Date.parse('2021-01-02T03:04:05.678Z'),
          modified: Date.parse('2021-02-02T03:04:05.678Z'),
          sameAs: 'https://hypothes.is/a/sjWIMPAXEeuJh8cHzLmmpA',
          quote: {
            part: 'abstract',
            quote: { type: 'TextQuoteSelector', exact: 'was lower', prefix: 'before ', suffix: ' after' },
            position: { type: 'TextPositionSelector', start: 1234, end: 1250 },
          },
        },
      ],
    },
  });
});

it.each([
  ['https://pubmed.ncbi.nlm.nih.gov/36455991/?from_term=x#abstract', { pmid: '36455991' }],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC6410714/', { pmcid: 'PMC6410714' }],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6410714/pdf/main.pdf', { pmcid: 'PMC6410714' }],
  ['https://europepmc.org/article/MED/36455991', { pmid: '36455991' }],
  ['https://europepmc.org/article/PMC/PMC6410714', { pmcid: 'PMC6410714' }],
  ['https://doi.org/10.1056/NEJMoa2034577', { doi: '10.1056/nejmoa2034577' }],
  ['https://www.nejm.org/doi/full/10.1056/NEJMoa2034577', { doi: '10.1056/nejmoa2034577' }],
  ['https://onlinelibrary.wiley.com/doi/10.1002/ece3.1234/full', { doi: '10.1002/ece3.1234' }],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0012345',
    { doi: '10.1371/journal.pone.0012345' },
  ],
  ['urn:x-pdf:0123456789abcdef', {}],
  ['javascript:alert(1)', {}],
])('knows the article of %s', async (uri, ids) => {
  expect(await read([row({ uri })])).toMatchObject([{ record: { citation: { ids } } }]);
});

it('makes a note of a reply that says what it replies to, wherever that stands', async () => {
  const items = await read({
    export_date: '2026-01-01T00:00:00.000Z',
    export_userid: 'acct:felicity@hypothes.is',
    client_version: '1.0',
    annotations: [
      row({ id: 'r', text: 'I think so too', references: ['q', 'p'], created: '2022-01-01T00:00:00Z' }),
      row({ id: 'p', user: 'acct:sam@hypothes.is', text: 'Is this right?' }),
      row({ id: 's', text: 'To nobody', references: ['gone'], created: '2023-01-01T00:00:00Z' }),
    ],
  });
  expect(items).toMatchObject([
    {
      record: {
        notes: [
          { body: 'Is this right?', author: 'sam' },
          { body: 'Reply to sam: “Is this right?”\n\nI think so too', author: 'felicity' },
          { body: 'Reply to another annotation:\n\nTo nobody' },
        ],
      },
    },
  ]);
});

it('says which items are no annotations, or of no article', async () => {
  expect(await read([{ id: 'x' }, row({ uri: 'https://example.org/', document: undefined })])).toMatchObject([
    { notUnderstood: 'Item 1 is no annotation of Hypothesis: it has no address.' },
    { notUnderstood: 'This annotation is of no article: https://example.org/' },
  ]);
});

it('keeps the words of a passage that is too long to be found again', async () => {
  const [item] = await read([row({ target: selecting('long '.repeat(5_000)) })]);
  expect(item).toMatchObject({
    record: { notes: [{ body: expect.stringMatching(/^> long long .*\n\nDoubtful$/) as string }] },
  });
});

it('says of a damaged file that it is one', async () => {
  for (const text of ['', '{"rows": [', '{"rows": [{]}', 'TY  - JOUR']) {
    await expect(read(text)).rejects.toMatchObject({ code: 'invalid' });
  }
});

it('knows its files by their beginning', () => {
  expect(hypothesis.in?.recognises(JSON.stringify({ total: 1, rows: [row()] }))).toBe(true);
  expect(hypothesis.in?.recognises('{"export_date":"x","export_userid":"acct:a@b"')).toBe(true);
  expect(hypothesis.in?.recognises('[{"type":"book","uri":"x"}]')).toBe(false);
});

const SCHEMA = new URL('../../../shared/samples/hypothesis/annotation.yaml', import.meta.url);
it.skipIf(!existsSync(SCHEMA))('is tested with the properties of its schema (../shared/samples)', () => {
  const schema = readFileSync(SCHEMA, 'utf8');
  const properties = [...schema.matchAll(/^ {4}(\w+):$/gm)].map(([, name]) => name);
  for (const name of Object.keys(row({ references: [] }))) expect(properties).toContain(name);
});
