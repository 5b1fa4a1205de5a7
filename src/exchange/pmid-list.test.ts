import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { pmidList } from './pmid-list.ts';
import { lostParts } from './records/losses.ts';
import { bareRecord, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (text: string) => Array.fromAsync(toldInEnglish(pmidList.in?.read(pieces([text]))));

it('gives back which article it was', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      const back = await comesBack(pmidList, record);
      expect(back?.citation.ids).toEqual({ pmid: record.citation.ids.pmid });
    }),
    { numRuns: 100 },
  );
});

it('leaves an article without a PMID behind, which the loss report counts', async () => {
  const record = bareRecord({ ...bareCitation({ doi: '10.1000/x' }), title: 'A preprint' });
  expect(lostParts(record, await comesBack(pmidList, record))).toEqual(['whole articles']);
});

it('names what the article has, not what its notes and tags have none of', async () => {
  const record = {
    ...bareRecord({ ...bareCitation({ pmid: '1' }), authors: [{ name: 'Horst E' }] }),
    tags: [{ name: 'rct' }],
    notes: [{ body: 'Read again' }],
  };
  const lost = async (one: FileRecord) => lostParts(one, await comesBack(pmidList, one));
  expect(await lost(record)).toEqual(['tags', 'notes', 'note texts', 'authors']);
  const dated = { ...record, notes: [{ body: '', created: 1 }, { body: 'Read again' }] };
  expect(await lost(dated)).toEqual(['tags', 'notes', 'note texts', 'note dates', 'authors']);
});

it('reads lists as people write them', async () => {
  const items = await read('PMID: 36455991, 1; 0002\r\nhttps://pubmed.ncbi.nlm.nih.gov/3/\rfour\n');
  expect(items.map((item) => ('record' in item ? item.record.citation.ids.pmid : item.line))).toEqual([
    '36455991',
    '1',
    '2',
    '3',
    3,
  ]);
});

it.each([
  ['36455991\n1\n', true],
  ['https://pubmed.ncbi.nlm.nih.gov/3/\n', true],
  ['PMID,Title\n', false],
  ['TY  - JOUR', false],
  ['', false],
])('knows a list by its beginning: %j', (beginning, isList) => {
  expect(pmidList.in?.recognises(beginning)).toBe(isList);
});
