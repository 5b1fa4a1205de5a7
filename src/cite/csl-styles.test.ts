import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import type { Citation } from '../article/citation.ts';
import { authors, DASHBOARD, PRISMA, VACCINE } from './cite.fixture.ts';
import { inCslStyle } from './csl-styles.ts';

const ahead: Citation = {
  ...bareCitation({ pmid: '36670070', doi: '10.1002/mds.29327' }),
  title: 'Extending the List',
  authors: authors('Thomsen M, Lange LM'),
  journal: 'Movement disorders : official journal of the Movement Disorder Society',
  journalAbbreviation: 'Mov Disord',
  date: { text: '2023 Jan 20', year: 2023, month: 1, day: 20 },
  pages: '1-29',
  printStatus: 'Online ahead of print',
};
const preprint: Citation = {
  ...bareCitation({ doi: '10.1101/2024.09.18.613279' }),
  title: 'A transcriptomic landscape',
  authors: authors('Trevisan AJ'),
  journal: 'bioRxiv : the preprint server for biology',
  journalAbbreviation: 'bioRxiv',
  date: { text: '2024 Oct 26', year: 2024, month: 10, day: 26 },
  pages: '2024.09.18.613279',
  publicationTypes: ['Preprint'],
};

/** AMA as PubMed's "Cite" box gives it. */
describe('AMA', () => {
  it.each([
    [
      'three authors of more than six',
      VACCINE,
      'Polack FP, Thomas SJ, Kitchin N, et al. Safety and Efficacy of the BNT162b2 mRNA Covid-19 Vaccine. N Engl J Med. ' +
        '2020;383(27):2603-2615. doi:10.1056/nejmoa2034577',
    ],
    [
      'all of up to six',
      DASHBOARD,
      'Dong E, Du H, Gardner L. An interactive web-based dashboard to track COVID-19 in real time. Lancet Infect Dis. ' +
        '2020;20(5):533-534. doi:10.1016/s1473-3099(20)30120-1',
    ],
    [
      'no issue where there is none',
      PRISMA,
      'Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement: an updated guideline for reporting systematic ' +
        'reviews. BMJ. 2021;372:n71. doi:10.1136/bmj.n71',
    ],
    [
      'the day where it is only online',
      ahead,
      'Thomsen M, Lange LM. Extending the List. Mov Disord. Published online January 20, 2023. doi:10.1002/mds.29327',
    ],
    [
      'the day of a preprint',
      preprint,
      'Trevisan AJ. A transcriptomic landscape. bioRxiv. Preprint posted online October 26, 2024. ' +
        'doi:10.1101/2024.09.18.613279',
    ],
    [
      'a full stop where no DOI ends it',
      { ...DASHBOARD, ids: {}, pages: '533-4' },
      'Dong E, Du H, Gardner L. An interactive web-based dashboard to track COVID-19 in real time. Lancet Infect Dis. ' +
        '2020;20(5):533-534.',
    ],
  ])('has %s', (_, citation, printed) => {
    expect(inCslStyle(citation, 'ama').plain).toBe(printed);
  });

  it('sets the journal in italics', () => {
    expect(inCslStyle(PRISMA, 'ama').rich).toContain('reviews. <i>BMJ</i>. 2021;372:n71.');
  });

  it('takes the initials that PubMed prints, hyphens or not', () => {
    const author = { name: 'Liu FC', fullName: 'Fang-Chao Liu' };
    expect(inCslStyle({ ...PRISMA, authors: [author] }, 'ama').plain).toMatch(/^Liu FC\. The PRISMA/);
  });
});

/** APA's seventh edition. PubMed's "Cite" box gives journals in small letters and no full stop after a group. */
describe('APA', () => {
  it('has nineteen authors and the last', () => {
    expect(inCslStyle(VACCINE, 'apa').plain).toBe(
      'Polack, F. P., Thomas, S. J., Kitchin, N., Absalon, J., Gurtman, A., Lockhart, S., Perez, J. L., Pérez Marc, G., ' +
        'Moreira, E. D., Zerbini, C., Bailey, R., Swanson, K. A., Roychoudhury, S., Koury, K., Li, P., Kalina, W. V., ' +
        'Cooper, D., Frenck, R. W., Jr, Hammitt, L. L., … C4591001 Clinical Trial Group. (2020). Safety and Efficacy of the ' +
        'BNT162b2 mRNA Covid-19 Vaccine. The New England Journal of Medicine, 383(27), 2603–2615. ' +
        'https://doi.org/10.1056/nejmoa2034577',
    );
  });

  it.each([
    [
      'what is only online',
      ahead,
      'Thomsen, M., & Lange, L. M. (2023). Extending the List. Movement Disorders. Advance online publication. ' +
        'https://doi.org/10.1002/mds.29327',
    ],
    [
      'a preprint',
      preprint,
      'Trevisan, A. J. (2024). A transcriptomic landscape [Preprint]. bioRxiv. https://doi.org/10.1101/2024.09.18.613279',
    ],
    [
      'an article in another language, whose authors have Latin names all the same',
      {
        ...PRISMA,
        authors: authors('Lin Y, Ma J'),
        language: 'Chinese',
        journal: 'Zhongguo fei ai za zhi = Chinese journal of lung cancer',
      },
      'Lin, Y., & Ma, J. (2021). The PRISMA 2020 statement: an updated guideline for reporting systematic reviews. ' +
        'Zhongguo Fei Ai Za Zhi, 372, n71. https://doi.org/10.1136/bmj.n71',
    ],
  ])('knows %s', (_, citation, printed) => {
    expect(inCslStyle(citation, 'apa').plain).toBe(printed);
  });

  it('keeps the marks of a title as PubMed prints them, in text and in HTML', () => {
    const title = 'Alzheimer\'s disease: "early" 5\'-UTR & p<0.05, is it so?';
    const { plain, rich } = inCslStyle({ ...PRISMA, title }, 'apa');
    expect(plain).toContain(`(2021). ${title} BMJ`);
    expect(rich).toContain('Alzheimer\'s disease: "early" 5\'-UTR &#38; p&#60;0.05, is it so? <i>BMJ');
  });

  it('sets journal and volume in italics', () => {
    expect(inCslStyle(PRISMA, 'apa').rich).toContain('<i>BMJ (Clinical Research Ed.)</i>, <i>372</i>, n71.');
  });

  it('keeps the hyphens of given names', () => {
    const author = { name: 'Liu FC', fullName: 'Fang-Chao Liu' };
    expect(inCslStyle({ ...PRISMA, authors: [author] }, 'apa').plain).toMatch(/^Liu, F\.-C\. \(2021\)/);
  });
});
