import { expect, it } from 'vitest';
import type { Citation } from '../article/citation.ts';
import { recognisedFormat } from './records/formats.ts';
import { pieces } from './text/pieces.fixture.ts';
import { pubmedText } from './pubmed-text.ts';

async function citationsIn(text: string): Promise<Citation[]> {
  expect(recognisedFormat(text)).toBe(pubmedText);
  const items = await Array.fromAsync(pubmedText.in?.read(pieces([text])) ?? []);
  return items.flatMap((item) => ('record' in item ? [item.record.citation] : []));
}

it('reads what PubMed saves as a summary, with groups, nobody, and a book', async () => {
  const citations = await citationsIn(`1: Polack FP, Frenck RW Jr; C4591001
Clinical Trial Group. Safety and Efficacy of the Vaccine. N Engl J Med. 2020 Dec 31;383(27):2603-2615. doi:
10.1056/NEJMoa2034577. Epub 2020 Dec 10. PMID: 33301246; PMCID: PMC7745181.

2: RECOVERY Collaborative Group; Horby P, Lim WS. Dexamethasone in Covid-19. N Engl J Med. 2021 Feb 25;384(8):693-704. doi: 10.1056/NEJMoa2021436. PMID: 32678530.

3: [No authors listed] Retraction: a thing. Lancet. 2020 Jun 13;395(10240):1820. PMID: 32511943.

4: Smith J. StatPearls [Internet]. Treasure Island (FL): StatPearls Publishing; 2023 Jan–. PMID: 30000002.
`);
  expect(citations.map(({ ids, title, journalAbbreviation: journal }) => [ids.pmid, title, journal])).toEqual(
    [
      ['33301246', 'Safety and Efficacy of the Vaccine', 'N Engl J Med'],
      ['32678530', 'Dexamethasone in Covid-19', 'N Engl J Med'],
      ['32511943', 'Retraction: a thing', 'Lancet'],
      ['30000002', 'StatPearls [Internet]', undefined],
    ],
  );
  expect(citations[0]).toMatchObject({
    ids: { pmcid: 'PMC7745181', doi: '10.1056/nejmoa2034577' },
    authors: [
      { name: 'Polack FP' },
      { name: 'Frenck RW Jr' },
      { name: 'C4591001 Clinical Trial Group', group: true },
    ],
    ...{ volume: '383', issue: '27', pages: '2603-2615' },
    date: { text: '2020 Dec 31', year: 2020, month: 12, day: 31 },
  });
});

it('reads what PubMed saves as abstracts: of the article, not of what comments on it', async () => {
  const citations =
    await citationsIn(`1. N Engl J Med. 2020 Dec 31;383(27):2603-2615. doi: 10.1056/NEJMoa2034577. Epub 
2020 Dec 10.

Safety and Efficacy of the BNT162b2 mRNA
Covid-19 Vaccine.

Polack FP(1), van der Horst E(1)(2); C4591001 
Clinical Trial Group.

Collaborators: Smith A, Doe B.

Author information:
(1)From Fundacion INFANT.
(2)Elsewhere.

Comment in
    N Engl J Med. 2021 Jan 1;384(1):1-2. doi: 10.1056/NEJMe2034717. PMID: 33382932.

BACKGROUND: Severe acute respiratory syndrome
and more of it.
METHODS: In an ongoing trial:
1. one arm
2. another.

Copyright © 2020 Massachusetts Medical Society.

DOI: 10.1056/NEJMoa2034577
PMCID: PMC7745181
PMID: 33301246 [Indexed for MEDLINE]

Conflict of interest statement: None.


2. Lancet. 2020 Oct 17;396(10258):1204-1222. doi: 10.1016/S0140-6736(20)30925-9.

Global burden of 369 diseases.

GBD 2019 Diseases and Injuries Collaborators.

In an era of shifting global agendas. And so on.

PMID: 33069326
`);
  expect(citations).toHaveLength(2);
  expect(citations[0]).toEqual({
    ids: { pmid: '33301246', pmcid: 'PMC7745181', doi: '10.1056/nejmoa2034577' },
    title: 'Safety and Efficacy of the BNT162b2 mRNA Covid-19 Vaccine',
    authors: [
      { name: 'Polack FP' },
      { name: 'van der Horst E' },
      { name: 'C4591001 Clinical Trial Group', group: true },
    ],
    journalAbbreviation: 'N Engl J Med',
    date: { text: '2020 Dec 31', year: 2020, month: 12, day: 31 },
    ...{ volume: '383', issue: '27', pages: '2603-2615' },
    abstracts: [
      {
        sections: [
          { label: 'BACKGROUND', text: 'Severe acute respiratory syndrome and more of it.' },
          { label: 'METHODS', text: 'In an ongoing trial: 1. one arm 2. another.' },
        ],
      },
    ],
    ...{ publicationTypes: [], mesh: [], keywords: [], substances: [], notices: [] },
  });
  expect(citations[1]).toMatchObject({
    ids: { pmid: '33069326', doi: '10.1016/s0140-6736(20)30925-9' },
    authors: [{ name: 'GBD 2019 Diseases and Injuries Collaborators', group: true }],
    abstracts: [{ sections: [{ text: 'In an era of shifting global agendas. And so on.' }] }],
  });
});

it('takes no numbered list of somebody’s for PubMed’s', () => {
  expect(recognisedFormat('1. Buy milk\n2. Read Smith 2020')).toBeUndefined();
});
