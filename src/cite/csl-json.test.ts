import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import type { Citation } from '../article/citation.ts';
import { VACCINE } from './cite.fixture.ts';
import { cslJson } from './csl-json.ts';

const article = (more: Partial<Citation>) =>
  cslJson({ ...bareCitation({ pmid: '1' }), journal: 'Cardiology in review', ...more });

describe('a citation as CSL-JSON', () => {
  it('has everything that the citation says, in the fields where other programs look for it', () => {
    const citation: Citation = {
      ...VACCINE,
      authors: [
        { name: 'Polack FP', fullName: 'Fernando P Polack' },
        { name: 'Frenck RW Jr', fullName: 'Robert W Frenck Jr' },
        { name: 'Andriayani' },
        { name: 'C4591001 Clinical Trial Group', group: true },
      ],
      pages: '2603-15',
      keywords: ['COVID-19', 'vaccines, synthetic'],
      language: 'Chinese',
      abstracts: [
        { language: 'eng', sections: [{ label: 'BACKGROUND', text: 'Why.' }, { text: 'How.' }] },
        { language: 'chi', sections: [{ text: '为什么' }] },
      ],
    };
    expect(cslJson(citation)).toEqual({
      id: 'pmid:33301246',
      type: 'article-journal',
      title: 'Safety and Efficacy of the BNT162b2 mRNA Covid-19 Vaccine',
      author: [
        { family: 'Polack', given: 'Fernando P' },
        { family: 'Frenck', given: 'Robert W', suffix: 'Jr' },
        { literal: 'Andriayani' },
        { literal: 'C4591001 Clinical Trial Group' },
      ],
      'container-title': 'The New England journal of medicine',
      'container-title-short': 'N Engl J Med',
      issued: { 'date-parts': [[2020, 12, 31]] },
      volume: '383',
      issue: '27',
      page: '2603-2615',
      DOI: '10.1056/nejmoa2034577',
      PMID: '33301246',
      PMCID: 'PMC7745181',
      ISSN: '0028-4793',
      language: 'zh',
      abstract: 'BACKGROUND: Why.\nHow.',
      keyword: 'COVID-19; vaccines, synthetic',
    });
  });

  it('leaves out what nobody said', () => {
    expect(cslJson(bareCitation({ doi: '10.1000/182' }))).toEqual({
      id: 'doi:10.1000/182',
      type: 'document',
      DOI: '10.1000/182',
    });
  });

  it.each([
    [{ text: '2025 Sep', year: 2025, month: 9 }, { 'date-parts': [[2025, 9]] }],
    [
      { text: '2025 Sep-Oct', year: 2025 },
      {
        'date-parts': [
          [2025, 9],
          [2025, 10],
        ],
      },
    ],
    [
      { text: '2019 Dec-2020 Jan', year: 2019 },
      {
        'date-parts': [
          [2019, 12],
          [2020, 1],
        ],
      },
    ],
    [
      { text: '2019 Winter', year: 2019 },
      { 'date-parts': [[2019]], season: 4 },
    ],
    [{ text: '2nd Quarter' }, { literal: '2nd Quarter' }],
  ])('keeps the date $text as exact as it is', (date, issued) => {
    expect(article({ date }).issued).toEqual(issued);
  });

  it('tells preprints, chapters and what is only online apart', () => {
    const preprint = article({ publicationTypes: ['Preprint'] });
    expect(preprint).toMatchObject({ type: 'article', genre: 'Preprint', publisher: 'Cardiology in review' });
    expect(preprint).not.toHaveProperty('container-title');
    expect(article({ publicationTypes: ['Study Guide'] }).type).toBe('chapter');
    const printStatus = 'Online ahead of print';
    expect(article({ printStatus }).status).toBe('Advance online publication');
    expect(article({ printStatus, volume: '47' })).not.toHaveProperty('status');
  });
});
