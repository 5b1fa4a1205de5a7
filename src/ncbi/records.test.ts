// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NcbiError } from './ncbi-error.ts';
import { parseRecords } from './records.ts';

const saved = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../tests/ncbi/records', `${name}.xml`), 'utf8');
const set = (...records: string[]) => `<PubmedArticleSet>${records.join('')}</PubmedArticleSet>`;
const one = (record: string) => parseRecords(set(record))[0];
const ARTICLE = saved('article');
/** The article with one thing changed. */
const changed = (from: string, to: string) => {
  expect(ARTICLE).toContain(from);
  return one(ARTICLE.replace(from, to));
};

describe('a record of PubMed', () => {
  const citation = one(ARTICLE);

  it('has the identifiers of its own, not those of its references nor an invalid DOI', () => {
    expect(citation?.ids).toEqual({ pmid: '30000001', pmcid: 'PMC6000001', doi: '10.1000/jir.2018.001' });
  });

  it('has the DOI of its list where it is located by none', () => {
    const found = changed('<ELocationID EIdType="doi" ValidYN="Y">10.1000/JIR.2018.001</ELocationID>', '');
    expect(found?.ids.doi).toBe('10.1000/jir.2018.001');
  });

  it('has no DOI and no PMCID where only its references have', () => {
    const bare = ARTICLE.replace(/<ELocationID.*?<\/ELocationID>/g, '').replace(
      /<ArticleId IdType="(?:pmc|doi)">(?:PMC6000001|10\.1000\/jir\.2018\.001)<\/ArticleId>/g,
      '',
    );
    expect(one(bare)?.ids).toEqual({ pmid: '30000001' });
  });

  it('has its title as text, without the full stop', () => {
    expect(citation?.title).toBe('Effect of TERT on CO2 & Ca2+: a trial');
  });

  it('has authors as PubMed prints them, groups, and no spelling that was corrected', () => {
    expect(citation?.authors).toEqual([
      { name: 'van der Horst EM', fullName: 'Elisabeth M van der Horst' },
      { name: 'Smith J 3rd', fullName: 'John Smith 3rd' },
      { name: 'Andriayani' },
      { name: 'Invented Results Study Group', group: true },
    ]);
  });

  it('says where it stands', () => {
    expect(citation).toMatchObject({
      journal: 'Journal of invented results (Basel, Switzerland)',
      journalAbbreviation: 'J Invented Res (Basel)',
      issn: '1468-0000',
      volume: '66',
      issue: '6',
      pages: '1116-1122',
      date: { text: '2018 Jun', year: 2018, month: 6 },
      printStatus: 'Epub 2017 Oct 6',
      language: 'English, French',
    });
  });

  it('has its subjects, one term for each qualifier', () => {
    expect(citation?.mesh).toEqual([
      { term: 'Humans', major: false },
      { term: 'Pancreatic Neoplasms / genetics', major: true },
      { term: 'Pancreatic Neoplasms / epidemiology', major: false },
      { term: 'Telomere', major: true },
    ]);
    expect(citation?.keywords).toEqual(['happiness', 'cohort difference']);
    expect(citation?.substances).toEqual(['Anti-Bacterial Agents', 'Telomerase']);
    expect(citation?.publicationTypes).toEqual(['Journal Article', 'Retracted Publication']);
  });

  it('has its abstract with labels as printed, the one in French and the plain summary', () => {
    expect(citation?.abstracts).toEqual([
      {
        language: 'eng',
        sections: [
          { label: 'Background and aims', text: 'We asked whether p<0.05 (n=12).' },
          { text: 'It was.' },
          { label: 'Trial registration', text: 'NCT00000000.' },
        ],
      },
      { language: 'fre', sections: [{ text: 'Nous avons demandé.' }] },
      { sections: [{ label: 'Plain language summary', text: 'We asked.' }] },
    ]);
  });

  it('has notices, the retraction with its own identifiers, but not its references', () => {
    expect(citation?.notices).toEqual([
      {
        kind: 'retraction-in',
        ids: { pmid: '30000009', doi: '10.1000/jir.2020.009' },
        text: 'J Invented Res (Basel). 2020 Jan;68(1):9. doi: 10.1000/jir.2020.009',
      },
      { kind: 'concern-in', ids: {}, text: 'J Invented Res (Basel). 2019;67:3 Anonymous' },
      { kind: 'other', ids: {}, text: 'Dryad' },
    ]);
  });

  it.each([
    ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', { text: '1998 Dec-1999 Jan', year: 1998 }],
    ['<Year>2018</Year><Season>Summer</Season>', { text: '2018 Summer', year: 2018 }],
    [
      '<Year>2018</Year><Month>Jul</Month><Day>04</Day>',
      { text: '2018 Jul 4', year: 2018, month: 7, day: 4 },
    ],
    ['<Year>2018</Year>', { text: '2018', year: 2018 }],
  ])('is dated by %s', (date, expected) => {
    expect(changed('<Year>2018</Year><Month>06</Month>', date)?.date).toEqual(expected);
  });

  it('that came out online first is dated by that', () => {
    const found = changed('PubModel="Print-Electronic"', 'PubModel="Electronic-eCollection"');
    expect(found?.date?.text).toBe('2017 Oct 6');
    expect(found?.printStatus).toBe('eCollection 2018 Jun');
  });

  it('that is not in print yet says so', () => {
    const found = changed('<PublicationStatus>ppublish', '<PublicationStatus>aheadofprint');
    expect(found?.printStatus).toBe('Online ahead of print');
  });

  it('has its pages from first to last where MEDLINE names none', () => {
    expect(changed('<MedlinePgn>1116-1122</MedlinePgn>', '')?.pages).toBe('1116-1122');
  });

  it('has its original title where there is no translation', () => {
    const title = /<ArticleTitle>[\s\S]*<\/ArticleTitle>/.exec(ARTICLE)?.[0] ?? '';
    expect(changed(title, '<ArticleTitle>[Not Available].</ArticleTitle>')?.title).toBe('Effet de TERT');
  });

  it('in English alone names no language', () => {
    expect(changed('<Language>fre</Language>', '')).not.toHaveProperty('language');
  });
});

it('reads a chapter of a book: its title, its authors, the book where a journal would stand', () => {
  expect(one(saved('book'))).toEqual({
    ids: { pmid: '20301000', doi: '10.1000/book.1' },
    title: 'Invented Syndrome Overview',
    journal: 'GeneReviews®',
    date: { text: '1993', year: 1993 },
    authors: [{ name: 'Siddique N', fullName: 'Nailah Siddique' }],
    publicationTypes: ['Review'],
    mesh: [],
    keywords: ['Invented Syndrome'],
    substances: [],
    abstracts: [{ language: 'eng', sections: [{ label: 'Clinical characteristics', text: 'It is mild.' }] }],
    notices: [],
  });
});

it('reads a whole book by its own title, edited where nobody wrote it', () => {
  const whole = saved('book')
    .replace(/<ArticleTitle[\s\S]*<\/ArticleTitle>/, '')
    .replace(/<AuthorList Type="authors"[\s\S]*?<\/AuthorList>/, '');
  expect(one(whole)).toMatchObject({ title: 'GeneReviews®', authors: [{ name: 'Adam MP' }] });
  expect(one(whole)).not.toHaveProperty('journal');
});

it('reads articles and books of one answer, and an empty one', () => {
  expect(parseRecords(set(ARTICLE, saved('book'))).map(({ ids }) => ids.pmid)).toEqual([
    '30000001',
    '20301000',
  ]);
  expect(parseRecords('<PubmedArticleSet></PubmedArticleSet>')).toEqual([]);
});

describe('an answer that is none', () => {
  const trouble = (answer: string) => {
    try {
      return parseRecords(answer).length;
    } catch (error) {
      return error instanceof NcbiError ? [error.trouble, error.message] : error;
    }
  };

  it('is unreadable where it is cut off, malformed or something else', () => {
    const cut = set(ARTICLE).slice(0, 500);
    expect(trouble(cut)).toEqual(['unreadable', "NCBI's answer is cut off or malformed."]);
    expect(trouble('')).toEqual(['unreadable', "NCBI's answer is cut off or malformed."]);
    expect(trouble('<other/>')).toEqual([
      'unreadable',
      'NCBI answered with <other>, not with <PubmedArticleSet>.',
    ]);
  });

  it('is a refusal where it says ERROR', () => {
    const answer = '<eFetchResult><ERROR>Cannot process ID list</ERROR></eFetchResult>';
    expect(trouble(answer)).toEqual(['refused', 'Cannot process ID list']);
  });
});
