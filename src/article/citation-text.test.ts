import { describe, expect, it } from 'vitest';
import { parseCitationText } from './citation-text.ts';

/** The fields of a citation's text, names and year alone. */
function fieldsOf(text: string): Record<string, unknown> {
  const { authors, date, ...fields } = parseCitationText(text);
  return {
    ...fields,
    ...(authors ? { authors: authors.map(({ name }) => name) } : {}),
    ...(date?.year ? { year: date.year } : {}),
  };
}

describe('the text of a citation', () => {
  it('in NLM style', () => {
    expect(
      fieldsOf(
        'Joffe P, Larsen FS. Single-dose pharmacokinetics of citalopram. Eur J Clin Pharmacol. 1998;54:237–242. doi: 10.1007/s002280050452.',
      ),
    ).toEqual({
      authors: ['Joffe P', 'Larsen FS'],
      title: 'Single-dose pharmacokinetics of citalopram',
      journal: 'Eur J Clin Pharmacol',
      year: 1998,
      volume: '54',
      pages: '237–242',
      doi: '10.1007/s002280050452',
    });
  });

  it('in PubMed’s short form, without authors and title', () => {
    expect(fieldsOf('Biochem J. 1954 Dec;58(4):692-8')).toEqual({
      journal: 'Biochem J',
      year: 1954,
      volume: '58',
      issue: '4',
      pages: '692-8',
    });
    expect(parseCitationText('Biochem J. 1954 Dec;58(4):692-8').date).toEqual({
      text: '1954 Dec',
      year: 1954,
      month: 12,
    });
  });

  it('with initials and journal in dots', () => {
    expect(
      fieldsOf(
        'Fagnant D.J., Kockelman K. Preparing a nation for autonomous vehicles: Opportunities, barriers and policy recommendations. Transp. Res. Part A Policy Pract. 2015;77:167–181. doi: 10.1016/j.tra.2015.04.003.',
      ),
    ).toMatchObject({
      authors: ['Fagnant DJ', 'Kockelman K'],
      title: 'Preparing a nation for autonomous vehicles: Opportunities, barriers and policy recommendations',
      journal: 'Transp. Res. Part A Policy Pract',
      volume: '77',
    });
  });

  it('with the year after the authors', () => {
    expect(
      fieldsOf(
        'Akashi K, Shibai H, Hirose Y (1979) Effect of oxygen on glutamine fermentations. J Ferment Technol 57:317–320.',
      ),
    ).toEqual({
      authors: ['Akashi K', 'Shibai H', 'Hirose Y'],
      title: 'Effect of oxygen on glutamine fermentations',
      journal: 'J Ferment Technol',
      year: 1979,
      volume: '57',
      pages: '317–320',
    });
    expect(
      fieldsOf(
        'Back, D., G. Gatti, C. Fletcher, and C. F. Perno. 2002. Therapeutic drug monitoring in HIV infection: current status. AIDS 16(Suppl. 1):S5-S37.',
      ),
    ).toEqual({
      authors: ['Back D', 'Gatti G', 'Fletcher C', 'Perno CF'],
      title: 'Therapeutic drug monitoring in HIV infection: current status',
      journal: 'AIDS',
      year: 2002,
      volume: '16',
      issue: 'Suppl. 1',
      pages: 'S5-S37',
    });
  });

  it('with the year at the end', () => {
    expect(
      fieldsOf(
        'Jha, A. K., Shields, A., Rosenbaum, S., and Blumenthal, D., Use of electronic health records in US hospitals. N. Engl. J. Med.. 360:1628–1638, 2009. https://doi.org/10.1056/NEJMsa0900592 .',
      ),
    ).toEqual({
      authors: ['Jha AK', 'Shields A', 'Rosenbaum S', 'Blumenthal D'],
      title: 'Use of electronic health records in US hospitals',
      journal: 'N. Engl. J. Med',
      year: 2009,
      volume: '360',
      pages: '1628–1638',
      doi: '10.1056/nejmsa0900592',
    });
    expect(
      fieldsOf(
        'Cornish, J. et al A meta‐analysis on the influence of inflammatory bowel disease on pregnancy. Gut 56, 830–837 (2007).',
      ),
    ).toMatchObject({
      authors: ['Cornish J'],
      journal: 'Gut',
      year: 2007,
      volume: '56',
      pages: '830–837',
    });
  });

  it('in APA and IEEE style', () => {
    expect(
      fieldsOf(
        'Fagnant, D. J., & Kockelman, K. (2015). Preparing a nation for autonomous vehicles. Transportation Research, 77(2), 167–181.',
      ),
    ).toMatchObject({
      authors: ['Fagnant DJ', 'Kockelman K'],
      title: 'Preparing a nation for autonomous vehicles',
      journal: 'Transportation Research',
      year: 2015,
      volume: '77',
      issue: '2',
      pages: '167–181',
    });
    expect(
      fieldsOf(
        'D. J. Fagnant and K. Kockelman, “Preparing a nation for autonomous vehicles,” Transp. Res., vol. 77, no. 2, pp. 167–181, Jul. 2015.',
      ),
    ).toMatchObject({
      authors: ['Fagnant DJ', 'Kockelman K'],
      title: 'Preparing a nation for autonomous vehicles',
      journal: 'Transp. Res',
      year: 2015,
      volume: '77',
      issue: '2',
      pages: '167–181',
    });
  });

  it('with the title first, as medluna.com prints it', () => {
    expect(
      fieldsOf(
        'Cellular Therapies for Multiple Myeloma: Engineering Hope. Vera-Cruz S, Jornet Culubret M, Hudecek M Cancers (Basel). 2024; 16(22).',
      ),
    ).toEqual({
      authors: ['Vera-Cruz S', 'Jornet Culubret M', 'Hudecek M'],
      title: 'Cellular Therapies for Multiple Myeloma: Engineering Hope',
      journal: 'Cancers (Basel)',
      year: 2024,
      volume: '16',
      issue: '22',
    });
  });

  it('with groups, people of one name, and a question for a title', () => {
    expect(
      fieldsOf(
        'Geeganage CM, Bath PM; Acute Antiplatelet Stroke Trialists Collaboration. Dual or mono antiplatelet therapy? Stroke. 2012 Apr;43(4):1058-66.',
      ),
    ).toMatchObject({
      authors: ['Geeganage CM', 'Bath PM', 'Acute Antiplatelet Stroke Trialists Collaboration'],
      title: 'Dual or mono antiplatelet therapy?',
      journal: 'Stroke',
    });
    expect(
      fieldsOf(
        'Ayu DG, Andriayani, Tok AIY. Photocatalytic Degradation of Methylene Blue. ACS Omega. 2023;8(17):14965-14984.',
      ).authors,
    ).toEqual(['Ayu DG', 'Andriayani', 'Tok AIY']);
    expect(
      fieldsOf(
        'National Science Foundation, Division of Science Resources Statistics. 2008. Federal funds for research and development: Fiscal Years 2005–07.',
      ),
    ).toMatchObject({
      authors: ['National Science Foundation, Division of Science Resources Statistics'],
      title: 'Federal funds for research and development: Fiscal Years 2005–07',
      year: 2008,
    });
  });

  it('with people whom semicolons part from others: none of them is a group', () => {
    expect(
      fieldsOf('Smith J, Doe A; Poe E. Sleep and the heart. Lancet. 2020 Jun 13;395(10240):1820.'),
    ).toMatchObject({ authors: ['Smith J', 'Doe A', 'Poe E'], title: 'Sleep and the heart' });
  });

  it('with a group before the people, as PubMed has it, and with nobody', () => {
    expect(
      fieldsOf(
        '3: RECOVERY Collaborative Group; Horby P, Lim WS. Dexamethasone in Covid-19. N Engl J Med. 2021 Feb 25;384(8):693-704. PMID: 32678530.',
      ),
    ).toMatchObject({
      authors: ['RECOVERY Collaborative Group', 'Horby P', 'Lim WS'],
      title: 'Dexamethasone in Covid-19',
      journal: 'N Engl J Med',
    });
    expect(
      fieldsOf('4: [No authors listed] Retraction: a thing. Lancet. 2020 Jun 13;395(10240):1820.'),
    ).toEqual({
      ...{ title: 'Retraction: a thing', journal: 'Lancet' },
      ...{ year: 2020, volume: '395', issue: '10240', pages: '1820' },
    });
  });

  it('of a web page gives little, and invents nothing', () => {
    expect(
      fieldsOf('News, The International HapMap Project [http://hapmap.ncbi.nlm.nih.gov/index.html.en]'),
    ).not.toHaveProperty('journal');
    expect(fieldsOf('29602697')).toEqual({});
    expect(fieldsOf('')).toEqual({});
  });

  it('is read in no more time than it is long, whatever it holds', () => {
    const hostile = [
      'A',
      'a.',
      'A. ',
      'Aa A, ',
      '(',
      '1',
      '1;',
      '2020;',
      '2020 Jan;1(',
      '10.1000/',
      '] ',
      'É',
      '“',
      ' ',
      '&',
      'http://',
      'vol. 1',
      ', 1(2), 3',
    ];
    for (const piece of hostile) {
      const started = performance.now();
      parseCitationText(piece.repeat(100_000 / piece.length));
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(100);
    }
  });
});
