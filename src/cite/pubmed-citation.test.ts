import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { authors, DASHBOARD, PRISMA, VACCINE } from './cite.fixture.ts';
import { authorLine, pubmedCitation } from './pubmed-citation.ts';

/** What PubMed's "Cite" box gives under NLM; the library keeps DOIs in small letters. */
describe('the citation as PubMed prints it', () => {
  it('has all authors, the whole date, and both identifiers', () => {
    expect(pubmedCitation(VACCINE)).toBe(
      'Polack FP, Thomas SJ, Kitchin N, Absalon J, Gurtman A, Lockhart S, Perez JL, Pérez Marc G, Moreira ED, Zerbini C, ' +
        'Bailey R, Swanson KA, Roychoudhury S, Koury K, Li P, Kalina WV, Cooper D, Frenck RW Jr, Hammitt LL, Türeci Ö, ' +
        'Nell H, Schaefer A, Ünal S, Tresnan DB, Mather S, Dormitzer PR, Şahin U, Jansen KU, Gruber WC; C4591001 ' +
        'Clinical Trial Group. Safety and Efficacy of the BNT162b2 mRNA Covid-19 Vaccine. N Engl J Med. 2020 Dec ' +
        '31;383(27):2603-2615. doi: 10.1056/nejmoa2034577. Epub 2020 Dec 10. PMID: 33301246; PMCID: PMC7745181.',
    );
  });

  it('says where it was corrected', () => {
    expect(pubmedCitation(DASHBOARD)).toBe(
      'Dong E, Du H, Gardner L. An interactive web-based dashboard to track COVID-19 in real time. Lancet Infect Dis. ' +
        '2020 May;20(5):533-534. doi: 10.1016/s1473-3099(20)30120-1. Epub 2020 Feb 19. Erratum in: Lancet Infect Dis. ' +
        '2020 Sep;20(9):e215. doi: 10.1016/S1473-3099(20)30532-6. PMID: 32087114; PMCID: PMC7159018.',
    );
  });

  it('has no issue where there is none, and leaves out when it was collected', () => {
    expect(pubmedCitation({ ...PRISMA, printStatus: 'eCollection 2021' })).toBe(
      'Page MJ, McKenzie JE, Bossuyt PM, Boutron I, Hoffmann TC, Mulrow CD, Shamseer L. The PRISMA 2020 statement: an ' +
        'updated guideline for reporting systematic reviews. BMJ. 2021 Mar 29;372:n71. doi: 10.1136/bmj.n71. PMID: ' +
        '33782057; PMCID: PMC8005924.',
    );
  });

  it.each([
    [
      'ahead of print',
      {
        ...bareCitation({ pmid: '37361466', doi: '10.1007/s13369-023-07896-5' }),
        ...{ title: 'State-of-the-Art Research', authors: authors('Almalki J') },
        ...{ journalAbbreviation: 'Arab J Sci Eng', date: { text: '2023 May 26' }, pages: '1-29' },
        printStatus: 'Online ahead of print',
      },
      'Almalki J. State-of-the-Art Research. Arab J Sci Eng. 2023 May 26:1-29. doi: 10.1007/s13369-023-07896-5. Epub ' +
        'ahead of print. PMID: 37361466.',
    ],
    [
      'in another language',
      {
        ...bareCitation({ pmid: '31315779', doi: '10.3779/j.issn.1009-3419.2019.07.02' }),
        ...{
          title: '[Results of Lung Cancer Screening]',
          authors: authors('Lin Y, Ma J'),
          language: 'Chinese',
        },
        ...{ journalAbbreviation: 'Zhongguo Fei Ai Za Zhi', date: { text: '2019 Jul 20' } },
        ...{ volume: '22', issue: '7', pages: '413-418' },
      },
      'Lin Y, Ma J. [Results of Lung Cancer Screening]. Zhongguo Fei Ai Za Zhi. 2019 Jul 20;22(7):413-418. Chinese. ' +
        'doi: 10.3779/j.issn.1009-3419.2019.07.02. PMID: 31315779.',
    ],
    [
      'in English, which PubMed never says and other programs do',
      {
        ...bareCitation({ doi: '10.1002/ar.25299' }),
        ...{ title: 'Saurosuchus', authors: authors('Fawcett MJ'), language: 'English' },
        ...{ journalAbbreviation: 'Anat Rec', date: { text: '2024' }, volume: '307', pages: '549-565' },
      },
      'Fawcett MJ. Saurosuchus. Anat Rec. 2024;307:549-565. doi: 10.1002/ar.25299.',
    ],
    [
      'as a preprint',
      {
        ...bareCitation({ pmid: '39345580', doi: '10.1101/2024.09.18.613279' }),
        ...{ title: 'Does V1 matter?', authors: authors('Trevisan AJ'), journalAbbreviation: 'bioRxiv' },
        ...{ date: { text: '2024 Oct 26' }, pages: '2024.09.18.613279', printStatus: 'Preprint' },
      },
      'Trevisan AJ. Does V1 matter? bioRxiv [Preprint]. 2024 Oct 26:2024.09.18.613279. doi: 10.1101/2024.09.18.613279. ' +
        'PMID: 39345580.',
    ],
    ['with nothing but a number', bareCitation({ pmid: '1' }), 'PMID: 1.'],
  ])('%s', (_, citation, printed) => {
    expect(pubmedCitation(citation)).toBe(printed);
  });

  it('names the notice of a retraction by its number where its place cannot be told', () => {
    const notices = [
      { kind: 'retraction-in' as const, ids: { pmid: '9' }, text: 'This article has been retracted' },
    ];
    expect(pubmedCitation({ ...bareCitation({ pmid: '1' }), notices })).toBe(
      'Retraction in: PMID: 9. PMID: 1.',
    );
  });

  it('sets groups of authors apart by semicolons, wherever they stand', () => {
    const [pan, peto] = authors('Pan H, Peto R');
    const who = { name: 'WHO Solidarity Trial Consortium', group: true };
    expect(authorLine([who, ...(pan && peto ? [pan, peto] : [])])).toBe(
      'WHO Solidarity Trial Consortium; Pan H, Peto R',
    );
  });
});
