import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { asreviewCsv } from './asreview-csv.ts';
import { losesOnly, written } from './csv/screening.fixture.ts';
import { bareRecord } from './records/record.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';

const RECORD = bareRecord({ ...bareCitation({ pmid: '7' }), title: 'T' });

it('gives back all that it has a column for', async () => {
  const lost = ['decision', 'volume, issue and pages', 'language', 'identifiers'] as const;
  await losesOnly(asreviewCsv, lost);
});

it('has a column for the ISSN, which no loss is named for', async () => {
  const citation = { ...RECORD.citation, issn: '1234-567X' };
  expect((await comesBack(asreviewCsv, { ...RECORD, citation }))?.citation.issn).toBe('1234-567X');
});

it('writes no cell that a spreadsheet would calculate', async () => {
  const citation = { ...RECORD.citation, title: '=1+1' };
  expect(await written(asreviewCsv, { ...RECORD, citation })).toContain("\r\n'=1+1,");
});

it.each([
  ['include', '1'],
  ['exclude', '0'],
  ['maybe', ''],
] as const)('tells ASReview of the decision %s by the label "%s"', async (decision, label) => {
  const file = await written(asreviewCsv, { ...RECORD, decision });
  expect(file).toContain(`T,,,,,https://pubmed.ncbi.nlm.nih.gov/7/,${label},7,`);
});

it.each(['include', 'exclude'] as const)('reads the decision %s again', async (decision) => {
  expect(await comesBack(asreviewCsv, { ...RECORD, decision })).toMatchObject({ decision });
});

it('reads what ASReview 2 has put behind its columns: decisions count before those that it was given', async () => {
  const file = [
    ',title,doi,url,included,pmid,year,labels,notes,asreview_label,asreview_time,asreview_note',
    '0,A,,,1.0,7.0,2020.0,rct,Mine,0.0,1743073861,Look again',
    '1,B,10.1000/b,,1.0,,,,,,,',
  ];
  const items = await Array.fromAsync(asreviewCsv.in?.read(pieces([`${file.join('\n')}\n`])) ?? []);
  expect(items).toMatchObject([
    {
      record: {
        citation: { ids: { pmid: '7' }, date: { text: '2020', year: 2020 } },
        decision: 'exclude',
        tags: [{ name: 'rct' }],
        notes: [{ body: 'Mine' }, { body: 'Look again' }],
      },
    },
    { record: { decision: 'include', notes: [] } },
  ]);
});
