import { expect, it } from 'vitest';
import { parseMedline } from './medline-text.ts';

const RECORDS = `
PMID- 17492396
OWN - NLM
IS  - 1292-8941 (Print)
VI  - 22
IP  - 4
DP  - 2007 Apr
TI  - Behavior of block-polyampholytes near a charged
      surface.
PG  - 325-33
LID - 10.1140/epje/e2007-00041-X [doi]
FAU - Messina, R
AU  - Messina R
CN  - A Study Group
LA  - eng
PT  - Journal Article
TA  - Eur Phys J E Soft Matter
JT  - The European physical journal. E, Soft matter
RN  - 0 (Electrolytes)
MH  - Electrolytes/*chemistry
PMC - PMC0000123

PMID- 190534
TI  - Inhibition of initiation of HeLa cell replicons by methyl methanesulfonate.
`;

it('reads MEDLINE text, record by record, lines that go on included', () => {
  const [first, second, ...more] = parseMedline(RECORDS);
  expect(more).toEqual([]);
  expect(first).toEqual({
    ids: { pmid: '17492396', pmcid: 'PMC123', doi: '10.1140/epje/e2007-00041-x' },
    title: 'Behavior of block-polyampholytes near a charged surface',
    authors: [
      { name: 'Messina R', fullName: 'R Messina' },
      { name: 'A Study Group', group: true },
    ],
    journal: 'The European physical journal. E, Soft matter',
    journalAbbreviation: 'Eur Phys J E Soft Matter',
    issn: '1292-8941',
    date: { text: '2007 Apr', year: 2007, month: 4 },
    volume: '22',
    issue: '4',
    pages: '325-33',
    publicationTypes: ['Journal Article'],
    mesh: [{ term: 'Electrolytes / chemistry', major: true }],
    keywords: [],
    substances: ['Electrolytes'],
    abstracts: [],
    notices: [],
  });
  expect(second?.ids).toEqual({ pmid: '190534' });
});

it('finds no record in text that is none', () => {
  expect(parseMedline('29602697\n32699013')).toEqual([]);
});
