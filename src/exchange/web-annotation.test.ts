import fc from 'fast-check';
import jsonld from 'jsonld';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { ANNO_CONTEXT } from './annotation/anno-context.fixture.ts';
import { bareRecord, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { webAnnotation } from './web-annotation.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (json: unknown) =>
  Array.fromAsync(
    toldInEnglish(webAnnotation.in?.read(pieces([typeof json === 'string' ? json : JSON.stringify(json)]))),
  );
const write = async (...all: FileRecord[]) =>
  (await Array.fromAsync(webAnnotation.out?.write(all, { at: 0, title: '' }) ?? [])).join('');

const RECORD: FileRecord = {
  ...bareRecord({ ...bareCitation({ pmid: '36455991' }), title: 'A trial of things' }),
  tags: [{ name: 'methods/rct', colour: 'blue' }, { name: 'seen' }],
  notes: [
    {
      id: '6f1c2c7e-3c53-4a0e-9d7b-0d3a1b0c9e55',
      body: 'Doubtful',
      author: 'Felicity',
      created: 1_600_000_000_000,
      modified: 1_600_000_001_000,
      colour: 'green',
      quote: {
        part: 'abstract',
        section: 'Methods',
        quote: { type: 'TextQuoteSelector', exact: 'was lower', prefix: 'it ', suffix: '.' },
        position: { type: 'TextPositionSelector', start: 3, end: 12 },
      },
    },
  ],
};

it('gives back everything', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      expect(await comesBack(webAnnotation, record)).toEqual(JSON.parse(JSON.stringify(record)));
    }),
    { numRuns: 30 },
  );
});

it('gives back every article of a file, with its own notes', async () => {
  const records = fc.sample(ANY_RECORD, 20).map((record, at) => ({
    ...record,
    citation: { ...record.citation, ids: at % 4 === 0 ? {} : { pmid: String(at + 1) }, title: `Title ${at}` },
  }));
  const back = await read(await write(...records));
  expect(back).toEqual((JSON.parse(JSON.stringify(records)) as unknown[]).map((record) => ({ record })));
});

it('says what somebody kept in the words of the vocabulary', async () => {
  const page = JSON.parse(await write(RECORD)) as { items: unknown[] };
  expect(page).toMatchObject({ type: 'AnnotationPage' });
  expect(page.items).toMatchObject([
    { motivation: 'describing', target: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' },
    {
      type: 'Annotation',
      motivation: 'tagging',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'methods/rct' },
        { type: 'TextualBody', purpose: 'tagging', value: 'seen' },
      ],
      target: 'https://pubmed.ncbi.nlm.nih.gov/36455991/',
    },
    {
      id: 'urn:uuid:6f1c2c7e-3c53-4a0e-9d7b-0d3a1b0c9e55',
      motivation: 'commenting',
      creator: { type: 'Person', name: 'Felicity' },
      created: '2020-09-13T12:26:40.000Z',
      modified: '2020-09-13T12:26:41.000Z',
      body: { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'Doubtful' },
      target: {
        source: 'https://pubmed.ncbi.nlm.nih.gov/36455991/',
        selector: [
          { type: 'TextQuoteSelector', exact: 'was lower', prefix: 'it ', suffix: '.' },
          { type: 'TextPositionSelector', start: 3, end: 12 },
        ],
        styleClass: 'green',
      },
    },
  ]);
});

it('is JSON-LD of which a processor drops nothing', async () => {
  for (const record of [RECORD, ...fc.sample(ANY_RECORD, 30)]) {
    const expanded = await jsonld.expand(
      JSON.parse(await write(record)) as jsonld.JsonLdDocument,
      {
        // Throws at whatever is no statement.
        safe: true,
        documentLoader: (url) => {
          if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(url);
          return Promise.resolve({ documentUrl: url, document: ANNO_CONTEXT });
        },
      } as jsonld.Options.Expand,
    );
    const said = JSON.stringify(expanded);
    const values = (text: string) => JSON.stringify({ '@value': text });
    expect(said).toContain('"urn:x-pubmargin:record"');
    expect(said).toContain('"@type":["http://www.w3.org/ns/oa#Annotation"]');
    for (const { name } of record.tags) expect(said).toContain(values(name));
    for (const { body } of record.notes) expect(said).toContain(values(body));
  }
});

it('reads annotations of others: lists, pages, collections, one alone; tags, texts, passages, authors', async () => {
  const one = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/anno1',
    type: 'Annotation',
    motivation: 'commenting',
    creator: { id: 'http://example.org/user1', type: 'Person', nickname: 'sam' },
    created: '2015-10-13T13:00:00Z',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'love' },
      {
        type: 'Choice',
        items: [{ type: 'TextualBody', value: '<p>Really <b>good</b></p>', format: 'text/html' }],
      },
      'http://example.org/review1',
    ],
    target: {
      source: { id: 'https://doi.org/10.1000/X' },
      selector: { type: 'FragmentSelector', refinedBy: { type: 'TextQuoteSelector', exact: 'anotation' } },
    },
  };
  const other = {
    ...one,
    id: 'http://example.org/2',
    motivation: 'tagging',
    body: 'x',
    bodyValue: 'Page',
    target: ['https://doi.org/10.1000/x', 'https://pubmed.ncbi.nlm.nih.gov/7/'],
  };
  for (const file of [
    [one, other],
    { type: 'AnnotationPage', items: [one, other] },
    { type: 'AnnotationCollection', total: 2, first: { type: 'AnnotationPage', items: [one, other] } },
  ]) {
    const items = await read(file);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      record: {
        citation: { ids: { doi: '10.1000/x' } },
        tags: [{ name: 'love' }],
        notes: [
          {
            body: 'Really **good**\n\n<http://example.org/review1>',
            author: 'sam',
            created: Date.parse('2015-10-13T13:00:00Z'),
            sameAs: 'http://example.org/anno1',
            quote: { part: 'full-text', quote: { exact: 'anotation', prefix: '', suffix: '' } },
          },
          { body: 'Page' },
        ],
      },
    });
    expect(items[1]).toMatchObject({
      record: { citation: { ids: { pmid: '7' } }, notes: [{ body: 'Page' }] },
    });
  }
  expect(await read(one)).toMatchObject([{ record: { citation: { ids: { doi: '10.1000/x' } } } }]);
});

it('says of what is no annotation, of no article, damaged or empty what is the matter', async () => {
  expect(
    await read([{ type: 'Annotation' }, 7, { type: 'Annotation', target: 'http://example.org/' }]),
  ).toEqual([
    { notUnderstood: 'Item 1 is no annotation: it has no such type, or no target.' },
    { notUnderstood: 'Item 2 is no annotation: it has no such type, or no target.' },
    { notUnderstood: 'This annotation is of no article: http://example.org/' },
  ]);
  for (const text of [
    '',
    '{',
    '{"type":"AnnotationPage","items":[{"type"',
    '{"type":"AnnotationCollection","first":"x"}',
  ]) {
    await expect(read(text), text).rejects.toMatchObject({ code: 'invalid' });
  }
});

it('does not take the description of an article for a note where it was changed', async () => {
  const changed = (await write(RECORD)).replace('"pubmargin:record":"{', '"pubmargin:record":"');
  const items = await read(changed);
  expect(items).toMatchObject([
    { record: { tags: [{ name: 'methods/rct' }, { name: 'seen' }], notes: [{ body: 'Doubtful' }] } },
  ]);
});

const SAMPLES = new URL('../../../shared/samples/w3c/', import.meta.url);
it.skipIf(!existsSync(SAMPLES))('reads the samples of the W3C (../shared/samples)', async () => {
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.json'));
  expect(files).toHaveLength(9);
  for (const name of files) {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8');
    expect(webAnnotation.in?.recognises(text), name).toBe(true);
    // They are of pages of example.org; of an article they are understood.
    expect(await read(text), name).toMatchObject([
      { notUnderstood: expect.stringContaining('of no article') as string },
    ]);
    const ofArticle = text.replaceAll(
      /http:\/\/example\.(?:org|com)\/(?:page1(?:\.html)?|book\/page1|ebook1|image1|document1)/g,
      'https://pubmed.ncbi.nlm.nih.gov/1/',
    );
    expect(await read(ofArticle), name).toMatchObject([{ record: { citation: { ids: { pmid: '1' } } } }]);
  }
  const incorrect = readFileSync(new URL('incorrect/anno12.json', SAMPLES), 'utf8');
  await expect(read(incorrect)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('damaged') as string,
  });
});
