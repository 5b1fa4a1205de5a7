import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { asreviewCsv } from './asreview-csv.ts';
import { losesOnly, written } from './csv/screening.fixture.ts';
import { bareRecord } from './records/record.ts';
import { comesBack } from './records/round-trip.ts';

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
