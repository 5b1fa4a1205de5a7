import { describe, expect, it } from 'vitest';
import { parsePasted } from './pasted-list.ts';

const idsIn = (text: string) => parsePasted(text).articles.map(({ ids }) => ids);
const linesIn = (text: string) => parsePasted(text).articles.map(({ line }) => line);

describe('identifiers', () => {
  it.each([
    ['one in a line', '36455991\n32294989\n', [{ pmid: '36455991' }, { pmid: '32294989' }]],
    ['many in a line', '36455991, 32294989;31501885 30000001', 4],
    ['divided by commas alone', '36455991,32294989,31501885', 3],
    ['with their names', 'PMID: 36455991\npmid 32294989\nPMID:31501885', 3],
    ['numbered', '1. 36455991\n2. 32294989\n[3] 31501885\n4) 30000001', 4],
    ['numbered in brackets', '(1) 36455991\n(2) 32294989', [{ pmid: '36455991' }, { pmid: '32294989' }]],
    ['counted in a table', '1\t36455991\n2\t32294989', [{ pmid: '36455991' }, { pmid: '32294989' }]],
    ['in lines of a file from Windows', '36455991\r\n32294989\r\n', 2],
  ])('that are PMIDs, %s', (_, text, found) => {
    const ids = idsIn(text);
    if (typeof found === 'number') expect(ids).toHaveLength(found);
    else expect(ids).toEqual(found);
    expect(ids.every((one) => one.pmid !== undefined)).toBe(true);
  });

  it('of other kinds', () => {
    const text = `10.1038/s41591-018-0041-7
doi:10.1016/S0140-6736(20)30183-5.
https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2
PMC6410714, pmc9963447
https://pubmed.ncbi.nlm.nih.gov/36455991/?from_term=x
www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/
https://europepmc.org/article/MED/32294989`;
    expect(idsIn(text)).toEqual([
      { doi: '10.1038/s41591-018-0041-7' },
      { doi: '10.1016/s0140-6736(20)30183-5' },
      { doi: '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2' },
      { pmcid: 'PMC6410714' },
      { pmcid: 'PMC9963447' },
      { pmid: '36455991' },
      { pmcid: 'PMC123456' },
      { pmid: '32294989' },
    ]);
  });

  it('of one article beside each other are one article', () => {
    expect(idsIn('PMID: 36455991; PMCID: PMC9963447; doi: 10.3390/s23041963')).toEqual([
      { pmid: '36455991', pmcid: 'PMC9963447', doi: '10.3390/s23041963' },
    ]);
    expect(idsIn('36455991 32294989 PMC9963447')).toHaveLength(3);
  });

  it('that are too short to be surely PMIDs are unclear, unless they say what they are', () => {
    const { articles, unclear } = parsePasted('2019\n36455991. (7).\nPMID 12');
    expect(articles.map(({ ids }) => ids.pmid)).toEqual(['36455991', '12']);
    expect(unclear).toEqual([
      { line: 1, text: '2019', fields: undefined },
      { line: 2, text: '7', fields: undefined },
    ]);
  });

  it('come once; the lines that repeat them are listed', () => {
    const text = '36455991\n10.3390/s23041963\nPMID 36455991, doi 10.3390/S23041963';
    const { articles, repeated } = parsePasted(text);
    expect(articles.map(({ line }) => line)).toEqual([1, 2]);
    expect(repeated).toEqual([{ line: 3, of: 1 }]);
    expect(articles[0]?.ids).toEqual({ pmid: '36455991', doi: '10.3390/s23041963' });
  });

  it('are two articles where two PMIDs share a DOI', () => {
    expect(idsIn('PMID 36455991 doi 10.3390/x\nPMID 32294989 doi 10.3390/x')).toHaveLength(2);
  });
});

const REFERENCE =
  'Biswas A, Bhattacharya D. Effects of sleep on health: a cohort study. Sensors (Basel). 2023 Feb 9;23(4):1963.';

describe('a reference list', () => {
  it('gives identifiers with what the text says of the article', () => {
    const { articles } = parsePasted(
      `${REFERENCE} doi: 10.3390/s23041963. PMID: 36850560; PMCID: PMC9963447.`,
    );
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      ids: { pmid: '36850560', pmcid: 'PMC9963447', doi: '10.3390/s23041963' },
      citation: {
        title: 'Effects of sleep on health: a cohort study',
        authors: [{ name: 'Biswas A' }, { name: 'Bhattacharya D' }],
        date: { year: 2023 },
        volume: '23',
      },
    });
  });

  it.each([
    ['1.', '2.'],
    ['(1)', '(2)'],
  ])('is put together where its numbered references wrap: %s', (one, two) => {
    const text = `References
 ${one} Biswas A, Bhattacharya D. Effects of sleep
    on health: a cohort study. Sensors (Basel).
    2023 Feb 9;23(4):1963.
    doi: 10.3390/s23041963

 ${two} Smith J. Another matter entirely. Lancet.
    2019;393:1-9. PMID: 31501885`;
    expect(idsIn(text)).toEqual([{ doi: '10.3390/s23041963' }, { pmid: '31501885' }]);
    expect(linesIn(text)).toEqual([2, 7]);
    expect(parsePasted(text).unclear).toEqual([]);
    expect(parsePasted(text).articles[0]?.citation?.title).toBe('Effects of sleep on health: a cohort study');
  });

  it('is put together where lines without numbers go on, and stays apart where they don’t', () => {
    const text = `Biswas A, Bhattacharya D. Effects of sleep
on health: a cohort study. Sensors (Basel). 2023 Feb 9;23(4):1963.
https://doi.org/10.3390/s23041963
Smith J. Another matter entirely. Lancet. 2019;393:1-9. PMID: 31501885
Jones K. A third one. Lancet. 2018;391:1-9. PMID: 29000001`;
    expect(linesIn(text)).toEqual([1, 4, 5]);
  });

  it('is put together where PubMed numbers its summary, in lines of eighty letters', () => {
    const text = `1: Polack FP, Thomas SJ, Kitchin N, Absalon J, Gurtman A, Lockhart S, Koury
K, Gruber WC. Safety and Efficacy of the Vaccine. N Engl J Med. 2020
Dec 31;383(27):2603-2615. PMID: 33301246; PMCID: PMC7745181.

2: Guan WJ, Ni ZY. Clinical Characteristics of a Disease. N Engl J Med. 2020 Apr
30;382(18):1708-1720. PMID: 32109013.`;
    const { articles, unclear } = parsePasted(text);
    expect(articles.map(({ ids, citation }) => [ids.pmid, citation?.title, citation?.journal])).toEqual([
      ['33301246', 'Safety and Efficacy of the Vaccine', 'N Engl J Med'],
      ['32109013', 'Clinical Characteristics of a Disease', 'N Engl J Med'],
    ]);
    expect(unclear).toEqual([]);
  });

  it('lists references without identifiers as unclear, with what they say', () => {
    const { unclear, articles } = parsePasted(`${REFERENCE}\n\nThank you very much`);
    expect(articles).toEqual([]);
    expect(unclear.map(({ line }) => line)).toEqual([1, 3]);
    expect(unclear[0]?.fields).toMatchObject({
      title: 'Effects of sleep on health: a cohort study',
      pages: '1963',
    });
    expect(unclear[1]?.fields).toBeUndefined();
  });

  it('takes the article’s own PMID of an abstract, not those of comments on it', () => {
    const text = `1. Lancet. 2019 Jan;393(1):1-9. doi: 10.1016/a.

Another matter entirely.

Smith J(1).

Comment in
    Lancet. 2019 Feb;393(2):99. doi: 10.1016/comment. PMID: 29999999

DOI: 10.1016/own
PMID: 31501885 [Indexed for MEDLINE]

2. Lancet. 2018 Jan;391(1):1-9.

PMID: 29000001`;
    expect(idsIn(text)).toEqual([{ pmid: '31501885', doi: '10.1016/own' }, { pmid: '29000001' }]);
  });
});

describe('records of other programs', () => {
  it('in PubMed’s own format keep their titles', () => {
    const text = `PMID- 36455991
TI  - A title that
      goes on.
AU  - Smith J
PMID- 32294989
TI  - Another one.`;
    const { articles, unclear } = parsePasted(text);
    expect(articles.map(({ ids, citation }) => [ids.pmid, citation?.title])).toEqual([
      ['36455991', 'A title that goes on'],
      ['32294989', 'Another one'],
    ]);
    expect(unclear).toEqual([]);
  });

  it('in PubMed’s format “Abstract” keep title, authors and place', () => {
    const text = ['33301246', '32109013'].map(
      (pmid, at) =>
        `${at + 1}. N Engl J Med. 2020 Apr 30;382(18):1708-1720. doi: 10.1000/${pmid}.\n\nA title of it.\n\nGuan WJ(1), Ni ZY(1).\n\n` +
        `Comment in\n    Lancet. 2021 Jan 1;1(2):3-4. PMID: 1234567${at}.\n\nWhat was found.\n\nDOI: 10.1000/${pmid}\nPMID: ${pmid}`,
    );
    const { articles, unclear } = parsePasted(text.join('\n\n\n'));
    expect(articles.map(({ ids, citation }) => [ids.pmid, citation?.title, citation?.pages])).toEqual([
      ['33301246', 'A title of it', '1708-1720'],
      ['32109013', 'A title of it', '1708-1720'],
    ]);
    expect(unclear).toEqual([]);
  });

  it('in RIS and BibTeX give their DOIs', () => {
    const ris = 'TY  - JOUR\nTI  - One\nDO  - 10.1000/a\nER  - \n\nTY  - JOUR\nDO  - 10.1000/b\nER  - ';
    expect(idsIn(ris)).toEqual([{ doi: '10.1000/a' }, { doi: '10.1000/b' }]);
    const bibtex = '@article{x,\n doi = {10.1000/a},\n}\n@article{y,\n doi = {10.1000/b},\n}';
    expect(idsIn(bibtex)).toEqual([{ doi: '10.1000/a' }, { doi: '10.1000/b' }]);
  });

  it('in a table from PubMed begin with their PMID', () => {
    const text = 'PMID,Title,Authors\n36455991,"A title, with comma","Smith J"\n32294989,Another,"Jones K"';
    expect(idsIn(text)).toEqual([{ pmid: '36455991' }, { pmid: '32294989' }]);
    expect(parsePasted(text).unclear).toEqual([]);
  });
});

it('finds nothing in nothing', () => {
  expect(parsePasted(' \n\n')).toEqual({ articles: [], repeated: [], unclear: [] });
});

it('takes ten thousand lines in less than a second', () => {
  const text = Array.from({ length: 10_000 }, (_, at) => `${REFERENCE} PMID: ${20_000_000 + at}.`).join('\n');
  const start = performance.now();
  expect(parsePasted(text).articles).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(5_000); // Several times what it takes here.
});
