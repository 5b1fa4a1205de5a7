import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { csv } from './csv.ts';
import { type Losable, lostParts } from './records/losses.ts';
import { type FileRecord, bareRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { tsv } from './tsv.ts';
import { toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (...texts: string[]) => Array.fromAsync(toldInEnglish(csv.in?.read(pieces(texts))));
const records = async (...texts: string[]) =>
  (await read(...texts)).flatMap((item) => ('record' in item ? [item.record] : []));
const write = async (format: typeof csv, ...all: FileRecord[]) =>
  (await Array.fromAsync(format.out?.write(all, { at: 0, title: '' }) ?? [])).join('');

describe.each([csv, tsv])('$name', (format) => {
  it('gives everything back', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_RECORD, async (record) => {
        expect(lostParts(record, await comesBack(format, record))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('gives what is in its columns back where the exact part is gone', async () => {
    const known: Losable[] = [
      ...(['tags', 'notes', 'status', 'decision', 'reasons', 'rating', 'title', 'identifiers'] as const),
      ...(['volume, issue and pages', 'abstract', 'date'] as const),
    ];
    await fc.assert(
      fc.asyncProperty(ANY_RECORD, async (record) => {
        const [back] = await records((await write(format, record)).replace(/[\w+/=]{60,}\r\n$/, 'cut\r\n'));
        expect(lostParts(record, back).filter((what) => known.includes(what))).toEqual([]);
        const plain = record.notes.filter(({ quote }) => quote === undefined).map(({ body }) => body);
        expect(back?.notes.map(({ body }) => body)).toEqual(expect.arrayContaining(plain));
      }),
      { numRuns: 50 },
    );
  });

  it('knows its own files', async () => {
    const file = await write(format, bareRecord(bareCitation({ pmid: '1' })));
    expect([csv, tsv].filter((one) => one.in?.recognises(file))).toEqual([format]);
  });
});

const KEPT: FileRecord = {
  ...bareRecord({ ...bareCitation({ pmid: '7' }), title: '=1+1', authors: [{ name: 'Biswas A' }] }),
  tags: [{ name: 'a; b', colour: 'orange' }, { name: 'c' }],
  notes: [
    { body: '@once', created: 1 },
    { body: '\'tis "so",\nor not', created: 2 },
  ],
  decision: 'include',
};

it('writes no cell that a spreadsheet would calculate', async () => {
  const file = await write(csv, KEPT);
  expect(file).toContain(",'=1+1,Biswas A,");
  expect(file).toContain(',a\\; b; c,"\'@once\n\n* * *\n\n\'tis ""so"",\nor not",,include,');
});

it('takes what was changed in a spreadsheet, and keeps what was left', async () => {
  const file = (await write(csv, KEPT)).replace('a\\; b; c', 'a\\; b; d').replace(',include,', ',,');
  const [record] = await records(file);
  expect(record).toMatchObject({
    tags: [{ name: 'a; b', colour: 'orange' }, { name: 'd' }],
    notes: KEPT.notes,
  });
  expect(record?.decision).toBeUndefined();
});

it('reads columns in any order and case, between semicolons, with Excel’s own first line', async () => {
  const found = await records('sep=;\r\n"TITLE";Year;pmid\r\n"A; b";2019;12\r\n;;\r\nC;;\r\n');
  expect(found.map(({ citation: { title, date, ids } }) => [title, date?.year, ids.pmid])).toEqual([
    ['A; b', 2019, '12'],
    ['C', undefined, undefined],
  ]);
});

it('reads a file whatever the places at which it comes in pieces', async () => {
  const file = await write(csv, KEPT, KEPT);
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length), fc.nat(file.length), async (one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const found = await records(file.slice(0, first), file.slice(first, last), file.slice(last));
      expect(found.map(({ notes }) => notes)).toEqual([KEPT.notes, KEPT.notes]);
    }),
  );
});

it('reads ASReview’s labels as decisions', async () => {
  const found = await records(
    'record_id,title,abstract,doi,asreview_label,asreview_note\n0,A,x,10.1000/a,1,Look again\n1,B,,,0,\n2,C,,,,\n',
  );
  expect(found.map(({ decision }) => decision)).toEqual(['include', 'exclude', undefined]);
  expect(found[0]?.notes).toEqual([{ body: 'Look again' }]);
});

it('reads no decision from columns that may mean anything', async () => {
  const found = await records('title,label,included,final_included\nA,0,0,0\nB,1,1,1\n');
  expect(found.map(({ decision }) => decision)).toEqual([undefined, undefined]);
  const [older] = await records('record_id,title,included,asreview_ranking\n0,A,0,1\n');
  expect(older?.decision).toBe('exclude'); // ASReview 1 writes it so.
});

it('takes the tags that people gave in Zotero for tags, and those that came with the article for keywords', async () => {
  const [zotero, comma] = await records(
    'Key,Title,DOI,Manual Tags,Automatic Tags\nAB,T,10.1000/a,"rct; Read, then cite",Heart; Humans\nAC,T,10.1000/b,"One, tag",\n',
  );
  expect(zotero?.tags).toEqual([{ name: 'rct' }, { name: 'Read, then cite' }]);
  expect(comma?.tags).toEqual([{ name: 'One, tag' }]);
  expect(zotero?.citation.keywords).toEqual(['Heart', 'Humans']);
  const [plain] = await records('title,tags,keywords\nT,"rct, old","Heart"\n');
  expect(plain).toMatchObject({
    tags: [{ name: 'rct' }, { name: 'old' }],
    citation: { keywords: ['Heart'] },
  });
});

it('names rows without title and identifier by their line', async () => {
  const items = await read('title,pmid,notes\n"Two\nlines",1,\n,,lost\n');
  expect(items).toMatchObject([
    { line: 2 },
    { notUnderstood: 'This row has neither a title nor an identifier.', line: 4 },
  ]);
});

it.each([
  ['', 'The file is empty.'],
  ['name,age\nA,3\n', 'This table has no column for titles, PMIDs or DOIs.'],
  ['title,pmid\n"never closed,1\n', 'A quotation mark in this table is never closed'],
])('says in a sentence what is wrong with %j', async (file, sentence) => {
  await expect(read(file)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining(sentence) as string,
  });
});

it('gives a file up whose line has no end', async () => {
  const piece = 'x,'.repeat(500_000);
  await expect(read('title,pmid,', ...Array.from({ length: 22 }, () => piece))).rejects.toMatchObject({
    message: 'A line of this table does not end: it is no table, or it is damaged.',
  });
});

it('gives a file up in which one quotation mark takes all', async () => {
  const piece = 'x,'.repeat(500_000);
  await expect(
    read('title,pmid\n"', ...Array.from({ length: 60 }, () => `${piece}\n`)),
  ).rejects.toMatchObject({
    code: 'invalid',
  });
});

const SAMPLES = new URL('../../../shared/samples/', import.meta.url);
it.skipIf(!existsSync(SAMPLES)).each([
  ['citation-file-formatting/CSV/_baseline_pubmed.csv', 10, 10, 10],
  ['citation-file-formatting/CSV/_baseline_rayyan.csv', 10, 0, 10],
  ['citation-file-formatting/CSV/_baseline_zotero.csv', 10, 0, 10],
  ['rayyan-formats-core/example1.csv', 2, 0, 0],
  ['rayyan-formats-core/example2.csv', 4, 0, 0],
  ['rayyan-formats-core/example3.csv', 2, 0, 0],
  ['rayyan-formats-core/example4.csv', 2, 0, 0],
  ['rayyan-formats-core/example5.csv', 2, 1, 2],
])('reads the real file %s (../shared/samples)', async (name, count, pmids, dois) => {
  const found = await records(readFileSync(new URL(name, SAMPLES), 'utf8'));
  const having = (id: 'pmid' | 'doi') => found.filter(({ citation }) => citation.ids[id]).length;
  expect([found.length, having('pmid'), having('doi')]).toEqual([count, pmids, dois]);
  expect(found.every(({ citation }) => citation.title && citation.authors.length > 0)).toBe(true);
});

it.skipIf(!existsSync(SAMPLES))(
  'reads the place, authors and decisions of real tables (../shared/samples)',
  async () => {
    const [pubmed, rayyan, zotero] = await Promise.all(
      ['pubmed', 'rayyan', 'zotero'].map((name) =>
        records(readFileSync(new URL(`citation-file-formatting/CSV/_baseline_${name}.csv`, SAMPLES), 'utf8')),
      ),
    );
    expect(pubmed?.[0]?.citation).toMatchObject({
      ids: { pmid: '30922926', pmcid: 'PMC7026692', doi: '10.1016/j.ejmg.2019.03.004' },
      title: 'Time lapse: A glimpse into prehistoric genomics',
      authors: [{ name: 'Griffin DK' }, { name: 'Larkin DM' }, { name: "O'Connor RE" }],
      journalAbbreviation: 'Eur J Med Genet',
      date: { year: 2020, month: 2 },
      ...{ volume: '63', issue: '2', pages: '103640' },
    });
    expect(rayyan?.map(({ decision }) => decision)).toEqual([
      ...['include', 'include', 'maybe', 'maybe', 'exclude', 'exclude'],
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(zotero?.[0]?.citation).toMatchObject({
      ids: { doi: '10.1038/s41467-024-48400-3' },
      authors: [{ name: 'Yang Z' }, { name: 'Jiang B' }, { name: 'Xu J' }, { name: 'McNamara ME' }],
      journal: 'Nature Communications',
      date: { year: 2024 },
    });
    const years = (all: FileRecord[] = []) =>
      all.map(({ citation }) => [citation.ids.doi, citation.date?.year]);
    expect(years(zotero).sort()).toEqual(years(rayyan).sort());
    expect(zotero?.flatMap(({ notes }) => notes)).toEqual([]);
  },
);
