import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { VACCINE } from './cite.fixture.ts';
import { ris } from './ris.ts';

it('is a record that reference managers read, one line for each value however long it is', () => {
  const abstract = 'Electroencephalography '.repeat(20).trim();
  const record = ris({
    ...VACCINE,
    authors: VACCINE.authors.slice(-13),
    pages: '2603-15',
    keywords: ['COVID-19'],
    mesh: [{ term: 'Infant, Newborn', major: true }],
    abstracts: [{ sections: [{ label: 'METHODS', text: abstract }, { text: 'Done.' }] }],
  });
  expect(record.split('\n')).toEqual([
    'TY  - JOUR',
    'AU  - Frenck, R W, Jr',
    ...['Hammitt, L L', 'Türeci, Ö', 'Nell, H', 'Schaefer, A', 'Ünal, S', 'Tresnan, D B', 'Mather, S'].map(
      (name) => `AU  - ${name}`,
    ),
    ...['Dormitzer, P R', 'Şahin, U', 'Jansen, K U', 'Gruber, W C', 'C4591001 Clinical Trial Group'].map(
      (name) => `AU  - ${name}`,
    ),
    'TI  - Safety and Efficacy of the BNT162b2 mRNA Covid-19 Vaccine',
    'T2  - The New England journal of medicine',
    'J2  - N Engl J Med',
    'PY  - 2020',
    'DA  - 2020/12/31/',
    'VL  - 383',
    'IS  - 27',
    'SP  - 2603',
    'EP  - 2615',
    'SN  - 0028-4793',
    'DO  - 10.1056/nejmoa2034577',
    'AN  - 33301246',
    'C2  - PMC7745181',
    'DB  - PubMed',
    'UR  - https://pubmed.ncbi.nlm.nih.gov/33301246/',
    'KW  - COVID-19',
    'KW  - Infant, Newborn',
    `AB  - METHODS: ${abstract} Done.`,
    'ER  - ',
  ]);
});

it('gives a page that is no range as the first, and nothing that is not known', () => {
  const record = ris({
    ...bareCitation({ doi: '10.1000/182' }),
    journal: 'BMJ',
    pages: 'n71',
    date: { text: '2021 Mar', year: 2021, month: 3 },
  });
  expect(record.split('\n')).toEqual([
    'TY  - JOUR',
    'T2  - BMJ',
    'PY  - 2021',
    'DA  - 2021/03//',
    'SP  - n71',
    'DO  - 10.1000/182',
    'UR  - https://doi.org/10.1000/182',
    'ER  - ',
  ]);
});
