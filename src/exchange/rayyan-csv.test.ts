import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { losesOnly, written } from './csv/screening.fixture.ts';
import { rayyanCsv } from './rayyan-csv.ts';
import { bareRecord, type FileRecord } from './records/record.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';

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
it('gives back all that it has a column for', () => losesOnly(rayyanCsv, ['tags']));

it('writes no cell that a spreadsheet would calculate', async () => {
  expect(await written(rayyanCsv, RECORD)).toContain(",'=1+1,");
});

it('says decisions, labels, reasons and notes in Rayyan’s words, and understands them', async () => {
  const file = await written(rayyanCsv, RECORD);
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
