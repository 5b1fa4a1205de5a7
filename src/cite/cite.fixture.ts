import { bareCitation } from '../article/bare-citation.ts';
import type { Author, Citation } from '../article/citation.ts';

/** The people of a list as PubMed prints it, and the groups after it. For tests. */
export function authors(people: string, ...groups: string[]): Author[] {
  return [
    ...people.split(', ').map((name): Author => ({ name })),
    ...groups.map((name): Author => ({ name, group: true })),
  ];
}

/** PMID 33301246 as its page reads, without abstract. For tests. */
export const VACCINE: Citation = {
  ...bareCitation({ pmid: '33301246', pmcid: 'PMC7745181', doi: '10.1056/nejmoa2034577' }),
  title: 'Safety and Efficacy of the BNT162b2 mRNA Covid-19 Vaccine',
  authors: authors(
    'Polack FP, Thomas SJ, Kitchin N, Absalon J, Gurtman A, Lockhart S, Perez JL, Pérez Marc G, Moreira ED, Zerbini C, ' +
      'Bailey R, Swanson KA, Roychoudhury S, Koury K, Li P, Kalina WV, Cooper D, Frenck RW Jr, Hammitt LL, Türeci Ö, ' +
      'Nell H, Schaefer A, Ünal S, Tresnan DB, Mather S, Dormitzer PR, Şahin U, Jansen KU, Gruber WC',
    'C4591001 Clinical Trial Group',
  ),
  journal: 'The New England journal of medicine',
  journalAbbreviation: 'N Engl J Med',
  issn: '0028-4793',
  date: { text: '2020 Dec 31', year: 2020, month: 12, day: 31 },
  volume: '383',
  issue: '27',
  pages: '2603-2615',
  printStatus: 'Epub 2020 Dec 10',
};

/** PMID 32087114, which has an erratum. For tests. */
export const DASHBOARD: Citation = {
  ...bareCitation({ pmid: '32087114', pmcid: 'PMC7159018', doi: '10.1016/s1473-3099(20)30120-1' }),
  title: 'An interactive web-based dashboard to track COVID-19 in real time',
  authors: authors('Dong E, Du H, Gardner L'),
  journal: 'The Lancet. Infectious diseases',
  journalAbbreviation: 'Lancet Infect Dis',
  date: { text: '2020 May', year: 2020, month: 5 },
  volume: '20',
  issue: '5',
  pages: '533-534',
  printStatus: 'Epub 2020 Feb 19',
  notices: [
    {
      kind: 'erratum-in',
      ids: { pmid: '32553142' },
      text: 'Erratum. [No authors listed] Lancet Infect Dis. 2020 Sep;20(9):e215. doi: 10.1016/S1473-3099(20)30532-6. Epub 2020 Jun 19.',
    },
  ],
};

/** PMID 33782057: no issue, and collected later. For tests. */
export const PRISMA: Citation = {
  ...bareCitation({ pmid: '33782057', pmcid: 'PMC8005924', doi: '10.1136/bmj.n71' }),
  title: 'The PRISMA 2020 statement: an updated guideline for reporting systematic reviews',
  authors: authors('Page MJ, McKenzie JE, Bossuyt PM, Boutron I, Hoffmann TC, Mulrow CD, Shamseer L'),
  journal: 'BMJ (Clinical research ed.)',
  journalAbbreviation: 'BMJ',
  date: { text: '2021 Mar 29', year: 2021, month: 3, day: 29 },
  volume: '372',
  pages: 'n71',
};
