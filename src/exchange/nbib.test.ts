import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { nbib } from './nbib.ts';
import { type Losable, lostParts } from './records/losses.ts';
import { bareRecord, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (text: string) => Array.fromAsync(toldInEnglish(nbib.in?.read(pieces([text]))));
const records = async (text: string) =>
  (await read(text)).flatMap((item) => ('record' in item ? [item.record] : []));
const write = async (...all: FileRecord[]) =>
  (await Array.fromAsync(nbib.out?.write(all, { at: 0, title: '' }) ?? [])).join('');

/** All that MEDLINE has no place for. */
const MAY_BE_LOST: readonly Losable[] = [
  ...(['tag colours', 'note authors', 'note dates', 'note identities', 'note texts'] as const),
  ...(['highlighted passages', 'highlight colours', 'status', 'decision', 'reasons', 'rating'] as const),
  "abstract's sections",
];

it('gives back everything but what it has no place for', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      const back = await comesBack(nbib, record);
      expect(lostParts(record, back).filter((what) => !MAY_BE_LOST.includes(what))).toEqual([]);
      const plain = record.notes.filter(({ quote }) => quote === undefined).map(({ body }) => body);
      expect(back?.notes.map(({ body }) => body)).toEqual(expect.arrayContaining(plain));
    }),
    { numRuns: 50 },
  );
});

it('keeps tags apart from keywords by their owner, and writes a note into one GN', async () => {
  const citation = { ...bareCitation({ pmid: '1', doi: '10.1000/x' }), keywords: ['amber'] };
  const file = await write({
    ...bareRecord(citation),
    tags: [{ name: 'a/b' }],
    notes: [{ body: 'one\ntwo' }],
  });
  expect(file).toContain('PMID- 1\nOWN - PubMargin\n');
  expect(file).toContain('LID - 10.1000/x [doi]\n');
  expect(file).toContain('OTO - NOTNLM\nOT  - amber\nOTO - PubMargin\nOT  - a/b\nGN  - one\\ntwo\n');
});

it('writes each field on a line of its own, also where an abstract has several or a gap between them', async () => {
  const abstracts = [{ sections: [{ text: 'One.\n\nTwo.\r\nPMID- 5' }] }];
  const record = { ...bareRecord({ ...bareCitation({ pmid: '1' }), abstracts }), notes: [{ body: 'Mine' }] };
  expect(await write(record)).toContain('\nAB  - One. Two. PMID- 5\nGN  - Mine\n');
  expect(lostParts(record, await comesBack(nbib, record))).toEqual(['abstract']);
});

it('keeps aside what NLM remarked, and names registry numbers by their substance', async () => {
  const [record] = await records(
    'PMID- 7\nTI  - T.\nRN  - 0 (DNA, Ancient)\nGN  - KIE: KIE BoB Subject Heading: health care\n',
  );
  expect(record).toMatchObject({
    citation: { ids: { pmid: '7' }, title: 'T', substances: ['DNA, Ancient'] },
    ...{ notes: [], tags: [], extra: ['KIE: KIE BoB Subject Heading: health care'] },
  });
});

it('reads a record without a PMID by its DOI, and lines that go on', async () => {
  const [record] = await records(
    'PT  - Preprint\nTI  - A title that\n      goes on\nLID - 10.1000/y [doi]\n',
  );
  expect(record?.citation).toMatchObject({ ids: { doi: '10.1000/y' }, title: 'A title that goes on' });
});

const SAMPLES = new URL('../../../shared/samples/', import.meta.url);
it.skipIf(!existsSync(SAMPLES)).each([
  ['citation-file-formatting/RIS/_baseline_pubmed.trimmed-5-of-50.nbib', 5, '10.1016/j.ejmg.2019.03.004'],
  ['rayyan-formats-plugins/example1.nbib', 10, undefined],
  ['rayyan-formats-plugins/example3.nbib', 1, undefined],
  ['jabref/MedlinePlainImporterTestMultipleEntries.txt', 7, undefined],
])('reads the real file %s (../shared/samples)', async (name, count, doi) => {
  const found = await records(readFileSync(new URL(name, SAMPLES), 'utf8'));
  expect(found).toHaveLength(count);
  expect(found.every(({ notes }) => notes.length === 0)).toBe(true);
  if (doi) expect(found.map(({ citation }) => citation.ids.doi)).toContain(doi);
});
