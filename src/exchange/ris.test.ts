import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { type Losable, lostParts } from './records/losses.ts';
import { type FileRecord, bareRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { ris } from './ris.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (text: string) => Array.fromAsync(toldInEnglish(ris.in?.read(pieces([text]))));
const records = async (text: string) =>
  (await read(text)).flatMap((item) => ('record' in item ? [item.record] : []));
const write = async (...all: FileRecord[]) =>
  (await Array.fromAsync(ris.out?.write(all, { at: 0, title: '' }) ?? [])).join('');

/** All that RIS has no place for. */
const MAY_BE_LOST: readonly Losable[] = [
  'tag colours',
  'note authors',
  'note dates',
  'note identities',
  'note texts', // Only a highlight's: its words become part of the text.
  'highlighted passages',
  'highlight colours',
  'status',
  'decision',
  'reasons',
  'rating',
];

it('gives back everything but what it has no place for', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      const back = await comesBack(ris, record);
      expect(back).toBeDefined();
      const lost = lostParts(record, back ?? bareRecord(bareCitation({})));
      expect(lost.filter((what) => !MAY_BE_LOST.includes(what))).toEqual([]);
      const plain = record.notes.filter(({ quote }) => quote === undefined).map(({ body }) => body);
      expect(back?.notes.map(({ body }) => body)).toEqual(expect.arrayContaining(plain));
    }),
    { numRuns: 50 },
  );
});

it('writes one N1 a note, one KW a tag, and the identifiers where programs look for them', async () => {
  const citation = {
    ...bareCitation({ pmid: '1', pmcid: 'PMC2', doi: '10.1000/x' }),
    title: 'A title',
    pages: '1012-9',
  };
  const file = await write({
    ...bareRecord(citation),
    tags: [{ name: 'a/b' }, { name: 'c' }],
    notes: [{ body: 'one\ntwo' }],
  });
  for (const line of [
    'AN  - 1',
    'DB  - PubMed',
    'C2  - PMC2',
    'DO  - 10.1000/x',
    'UR  - https://pubmed.ncbi.nlm.nih.gov/1/',
    'KW  - a/b',
    'KW  - c',
    'N1  - one',
    '      two',
    'SP  - 1012',
    'EP  - 1019',
  ])
    expect(file.split('\n')).toContain(line);
});

it('keeps the keywords of other programs apart from tags', async () => {
  const [record] = await records('TY  - JOUR\nTI  - T\nKW  - article\nbiostratigraphy\nER  - \n');
  expect(record).toMatchObject({ tags: [], citation: { keywords: ['article', 'biostratigraphy'] } });
});

it('reads records without end marks, with tabs and with a byte more or less', async () => {
  const titles = (
    await records('TY\t- JOUR\nTI\t- One\nTY  - JOUR\nTI  -Two\nTI  - Two\nTY - JOUR\nTI - Three')
  ).map(({ citation }) => citation.title);
  expect(titles).toEqual(['One', 'Two', 'Three']);
});

it('finds the DOI before a link that another database put on the same line', async () => {
  const [record] = await records(
    'TY  - JOUR\nDO  - 10.1111/cla.12583     LK  - https://example.org/?id=doi:10.1/x\nER  -\n',
  );
  expect(record?.citation.ids).toEqual({ doi: '10.1111/cla.12583' });
});

it('takes a decision of Rayyan’s for a decision', async () => {
  const [record] = await records(
    'TY  - JOUR\nTI  - T\nN1  - RAYYAN-INCLUSION: {"Emily"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS: animals\nER  -\n',
  );
  expect(record).toMatchObject({ decision: 'exclude', reasons: ['animals'], notes: [] });
});

it('says which records say nothing', async () => {
  expect(await read('TY  - JOUR\nER  -\n')).toEqual([{ notUnderstood: 'This record is empty.', line: 1 }]);
});

it('says which lines stand in no record', async () => {
  expect(await read('Exported today\nTY  - JOUR\nTI  - T\nER  -\nTI  - lost\n')).toMatchObject([
    { notUnderstood: expect.stringContaining('Exported today') as string, line: 1 },
    { line: 2 },
    { notUnderstood: expect.stringContaining('TI  - lost') as string, line: 5 },
  ]);
});
