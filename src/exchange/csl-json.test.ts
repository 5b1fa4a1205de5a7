import Ajv from 'ajv';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { cslJsonFormat } from './csl-json.ts';
import { bareRecord, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (items: unknown) =>
  Array.fromAsync(toldInEnglish(cslJsonFormat.in?.read(pieces([JSON.stringify(items)]))));
const written = async (...records: Parameters<typeof comesBack>[1][]) =>
  (await Array.fromAsync(cslJsonFormat.out?.write(records, { at: 0, title: '' }) ?? [])).join('');

it('gives back everything', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      expect(await comesBack(cslJsonFormat, record)).toEqual(JSON.parse(JSON.stringify(record)));
    }),
    { numRuns: 30 },
  );
});

it('says tags and notes where other programs look for them', async () => {
  const [any] = fc.sample(ANY_RECORD, 1);
  if (!any) throw new Error('No record.');
  const file = await written({
    ...any,
    tags: [{ name: 'a/b' }, { name: 'c' }],
    notes: [{ body: 'One' }, { body: 'Two' }],
  });
  expect(JSON.parse(file)).toMatchObject([{ keyword: 'a/b; c', annote: 'One\n\nTwo' }]);
});

it('gives each item a name of its own, also where nothing identifies the articles', async () => {
  const named = (title: string, ids = {}) => bareRecord({ ...bareCitation(ids), title });
  const file = await written(named('One'), named('Two', { pmid: '2' }), named('Three'));
  expect(JSON.parse(file)).toMatchObject([{ id: 'article-1' }, { id: 'pmid:2' }, { id: 'article-2' }]);
});

it('writes an empty list for no articles', async () => {
  expect(JSON.parse(await written())).toEqual([]);
});

it('reads what Zotero says of an article', async () => {
  const items = await read([
    {
      id: 'http://zotero.org/users/1/items/A',
      type: 'article-journal',
      title: 'A title.',
      author: [
        { family: 'Horst', given: 'Elisabeth', 'non-dropping-particle': 'van der' },
        { literal: 'WHO' },
      ],
      'container-title': 'Journal of Things',
      journalAbbreviation: 'J Things',
      issued: { 'date-parts': [['2019', 12, 24]] },
      volume: 12,
      DOI: '10.1000/X',
      note: 'PMID: 123\nPMCID: PMC45\nRead this twice.',
      keyword: 'a, b',
    },
  ]);
  expect(items).toEqual([
    {
      record: {
        citation: {
          ids: { pmid: '123', pmcid: 'PMC45', doi: '10.1000/x' },
          title: 'A title',
          authors: [
            { name: 'van der Horst E', fullName: 'Elisabeth van der Horst' },
            { name: 'WHO', group: true },
          ],
          journal: 'Journal of Things',
          journalAbbreviation: 'J Things',
          date: { text: '2019 Dec 24', year: 2019, month: 12, day: 24 },
          volume: '12',
          keywords: ['a', 'b'],
          ...{ publicationTypes: [], mesh: [], substances: [], abstracts: [], notices: [] },
        },
        notes: [{ body: 'Read this twice.' }],
        ...{ tags: [], reasons: [], extra: [] },
        keywordsFrom: 'anywhere',
      },
    },
  ]);
});

it('takes what was changed elsewhere in an item of its own, and knows the rest to the letter', async () => {
  const record: FileRecord = {
    ...bareRecord({
      ...bareCitation({ pmid: '1' }),
      title: 'Old title',
      keywords: ['Heart'],
      abstracts: [{ sections: [{ label: 'AIM', text: 'This.' }] }],
    }),
    tags: [{ name: 'one, two', colour: 'blue' }],
    notes: [
      { id: '6f1c2c7e-3c53-4a0e-9d7b-0d3a1b0c9e55', body: 'First.' },
      { id: '6f1c2c7e-3c53-4a0e-9d7b-0d3a1b0c9e56', body: 'Second.' },
    ],
    status: 'read',
  };
  const [own] = JSON.parse(await written(record)) as object[];
  const changed = {
    ...own,
    title: 'New title',
    keyword: 'one, two; new',
    annote: 'First.\n\nSecond, edited.',
  };
  const [item] = await read([changed]);
  expect(item).toEqual({
    record: {
      ...record,
      citation: { ...record.citation, title: 'New title' },
      tags: [...record.tags, { name: 'new' }],
      notes: [record.notes[0], { body: 'Second, edited.' }],
    },
  });
});

it('names the items that it does not understand, and reads the others', async () => {
  const items = await read([{ title: 'No type' }, { type: 'book', title: 'A book' }, 7]);
  expect(items.map((item) => ('record' in item ? item.record.citation.title : item.notUnderstood))).toEqual([
    expect.stringContaining('Item 1') as string,
    'A book',
    expect.stringContaining('Item 3') as string,
  ]);
});

const SCHEMA = new URL('../../../shared/samples/csl/csl-data.json', import.meta.url);
it.skipIf(!existsSync(SCHEMA))('is valid by the schema of CSL itself (../shared/samples)', async () => {
  const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  for (const record of fc.sample(ANY_RECORD, 50)) {
    expect(isValid(JSON.parse(await written(record))), JSON.stringify(isValid.errors)).toBe(true);
  }
});
