import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { asreviewCsv } from './asreview-csv.ts';
import type { csv } from './csv.ts';
import { rayyanCsv } from './rayyan-csv.ts';
import { type Losable, lostParts } from './records/losses.ts';
import { bareRecord, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';

/** What tables for screening have no column for. */
const NO_COLUMN: readonly Losable[] = [
  ...(['tag colours', 'note dates', 'note identities', 'note texts', 'highlighted passages'] as const),
  ...([
    'highlight colours',
    'status',
    'rating',
    "authors' full names",
    'authors',
    'journal',
    'date',
  ] as const),
  ...(['abstract', "abstract's sections"] as const),
];
const RECORD: FileRecord = {
  ...bareRecord({
    ...bareCitation({ pmid: '7', doi: '10.1000/a' }),
    title: '=1+1',
    authors: [{ name: 'van der Horst E', fullName: 'Elisabeth van der Horst' }, { name: 'Li Z' }],
    date: { text: '2020 Feb', year: 2020, month: 2 },
  }),
  tags: [{ name: 'rct' }, { name: 'a, b' }],
  notes: [{ body: 'Look "again" [1]\n\\o/' }, { body: 'Me too', author: 'Jo' }],
  decision: 'exclude',
  reasons: ['wrong population'],
};
const write = async (format: typeof csv, ...all: FileRecord[]) =>
  (await Array.fromAsync(format.out?.write(all, { at: 0, title: '' }) ?? [])).join('');

describe.each([
  { format: rayyanCsv, lost: [...NO_COLUMN, 'tags', 'reasons', 'note authors'] },
  {
    format: asreviewCsv,
    lost: [
      ...NO_COLUMN,
      'note authors',
      'decision',
      'reasons',
      'volume, issue and pages',
      'language',
      'identifiers',
    ],
  },
])('$format.name', ({ format, lost }) => {
  it('gives back all that it has a column for', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_RECORD, async ({ citation, ...kept }) => {
        // The full stop behind a title is no content.
        const title = citation.title?.replace(/[\s.]+$/, '');
        const record = { ...kept, citation: { ...citation, title } };
        const missing = lostParts(record, await comesBack(format, record));
        expect(missing.filter((what) => !lost.includes(what))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('writes no cell that a spreadsheet would calculate', async () => {
    expect(await write(format, RECORD)).toMatch(/(?:^|,)'=1\+1,/m);
  });
});

it('says decisions, labels, reasons and notes in Rayyan’s words, and understands them', async () => {
  const file = await write(rayyanCsv, RECORD);
  expect(file).toContain(
    String.raw`"RAYYAN-INCLUSION: {""PubMargin""=>""Excluded""} | RAYYAN-LABELS: rct,a; b | RAYYAN-EXCLUSION-REASONS: wrong population | USER-NOTES: {""PubMargin""=>[""Look \""again\"" [1]\n\\o/""], ""Jo""=>[""Me too""]}"`,
  );
  expect(await comesBack(rayyanCsv, RECORD)).toMatchObject({
    citation: { date: RECORD.citation.date, ids: RECORD.citation.ids },
    tags: [{ name: 'rct' }, { name: 'a; b' }],
    notes: RECORD.notes,
    decision: 'exclude',
    reasons: RECORD.reasons,
    extra: [],
  });
});

it('keeps aside what Rayyan says of other people than PubMargin’s user', async () => {
  const said = 'RAYYAN-INCLUSION: {"Emily"=>"Included"}';
  const rows = `key,title,notes\n1,A trial,"${said.replaceAll('"', '""')}"\n`;
  expect(await Array.fromAsync(rayyanCsv.in?.read(pieces([rows])) ?? [])).toMatchObject([
    { record: { decision: 'include', extra: [said] } },
  ]);
});

it.each([
  ['include', '1'],
  ['exclude', '0'],
  ['maybe', ''],
] as const)('tells ASReview of the decision %s by the label "%s"', async (decision, label) => {
  const file = await write(asreviewCsv, {
    ...bareRecord({ ...bareCitation({ pmid: '7' }), title: 'T' }),
    decision,
  });
  expect(file).toContain(`T,,,,,https://pubmed.ncbi.nlm.nih.gov/7/,${label},7,`);
});
