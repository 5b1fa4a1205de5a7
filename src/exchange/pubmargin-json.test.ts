import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import type { Entry } from '../entry/entry.ts';
import { fromBase64 } from '../lib/base64.ts';
import { type FileContents, writePubMarginJson } from './pubmargin-json.ts';

const CREATED = Date.UTC(2026, 10, 20, 8);
const entry: Entry = {
  key: 'pmid:36455991',
  ids: { pmid: '36455991', doi: '10.1000/1' },
  title: 'Large trial',
  tags: [{ key: 'rct', name: 'RCT', colour: 'blue', origin: '' }],
  tagKeys: ['rct'],
  notes: [
    {
      ...{
        id: 'one',
        body: 'p<0.05, β',
        author: 'Ward 3',
        origin: '',
        created: CREATED,
        modified: CREATED + 1,
      },
      colour: 'green',
      quote: {
        part: 'abstract',
        section: 'Results',
        quote: { type: 'TextQuoteSelector', exact: 'reduced', prefix: 'was ', suffix: ' in' },
        position: { type: 'TextPositionSelector', start: 4, end: 11 },
      },
    },
  ],
  decision: 'exclude',
  reasons: ['animals'],
  joined: [],
  created: CREATED,
  modified: CREATED + 1,
};
const citation = {
  ...bareCitation({ pmid: '36455991' }),
  title: 'Large trial',
  authors: [{ name: 'Biswas A' }],
  abstracts: [{ sections: [{ text: 'Long.' }] }],
};

async function* batches<T>(...given: T[][]): AsyncGenerator<T[]> {
  for (const batch of given) yield await Promise.resolve(batch);
}

async function written(contents: Partial<FileContents>): Promise<string> {
  let text = '';
  for await (const piece of writePubMarginJson({
    ...{
      savedAt: Date.UTC(2026, 10, 22, 20, 37),
      version: '0.1.0',
      entries: batches(),
      documents: batches(),
    },
    ...contents,
  })) {
    text += piece;
  }
  return text;
}

it('says what it is, when it was saved and by which version, before anything else', async () => {
  expect(await written({})).toBe(
    '{\n "format": "PubMargin",\n "version": 2,\n "saved": "2026-11-22T20:37:00.000Z",\n' +
      ' "savedBy": "PubMargin 0.1.0",\n "entries": [\n ],\n "documents": [\n ]\n}\n',
  );
});

it('says in words what the user keeps', async () => {
  const file: unknown = JSON.parse(await written({ entries: batches([{ entry, citation }]) }));
  expect(file).toMatchObject({
    entries: [
      {
        ...{ key: 'pmid:36455991', ids: { pmid: '36455991', doi: '10.1000/1' }, title: 'Large trial' },
        ...{ created: '2026-11-20T08:00:00.000Z', decision: 'exclude', reasons: ['animals'] },
        tags: [{ name: 'RCT', colour: 'blue' }],
        notes: [
          {
            ...{ id: 'one', text: 'p<0.05, β', author: 'Ward 3', colour: 'green' },
            created: '2026-11-20T08:00:00.000Z',
            modified: '2026-11-20T08:00:00.001Z',
            quote: { part: 'abstract', section: 'Results', exact: 'reduced', prefix: 'was ', suffix: ' in' },
          },
        ],
        citation: { title: 'Large trial', authors: [{ name: 'Biswas A' }] },
      },
    ],
  });
  expect(file).not.toHaveProperty('entries.0.citation.abstracts');
  expect(file).not.toHaveProperty('entries.0.rating');
});

it('leaves out a time that is none, which only a broken document holds', async () => {
  const file: unknown = JSON.parse(
    await written({ entries: batches([{ entry: { ...entry, created: 1e300 }, citation: undefined }]) }),
  );
  expect(file).toHaveProperty('entries.0.modified');
  expect(file).not.toHaveProperty('entries.0.created');
});

it('writes merge states in base64, and what is JSON itself as it is, one document a line', async () => {
  const state = Uint8Array.of(0, 1, 255);
  const json = new TextEncoder().encode('{"created":1,"modified":2}');
  const text = await written({
    documents: batches(
      [{ id: 't:1', state }],
      [],
      [
        { id: 'e:1', state: json },
        { id: 'x:new', state },
      ],
    ),
  });
  const lines = text.split('\n').filter((line) => line.startsWith('  {'));
  const documents = lines.map((line): unknown => JSON.parse(line.replace(/,$/, '')));
  expect(documents).toEqual([
    { id: 't:1', state: 'AAH/' },
    { id: 'e:1', json: { created: 1, modified: 2 } },
    { id: 'x:new', state: 'AAH/' },
  ]);
  expect(fromBase64('AAH/')).toEqual(state);
  expect(JSON.parse(text)).toHaveProperty('documents', documents);
});
