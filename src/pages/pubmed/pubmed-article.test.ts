import { describe, expect, it } from 'vitest';
import { openPage, readAt } from '../../../tests/pages/open-page.ts';
import type { Mention, MentionRole, Reading } from '../reading.ts';

const at = (name: string, pmid: string): Reading =>
  readAt(openPage(name), `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
const mentionsOf = ({ mentions }: Reading, role: MentionRole): Mention[] =>
  mentions.filter((mention) => mention.role === role);

describe('a PubMed article page', () => {
  const reading = at('pubmed-shapes', '27001965');
  const references = mentionsOf(reading, 'reference');

  it('says which witness gave each identifier', () => {
    expect(reading.article?.ids).toEqual({
      pmid: '27001965',
      pmcid: 'PMC4943275',
      doi: '10.1161/jaha.115.003038',
    });
    expect(reading.witnesses).toEqual({
      pmid: 'meta citation_pmid',
      pmcid: 'identifiers list',
      doi: 'meta citation_doi',
    });
  });

  it('names an embargoed PMCID, and does not take it for the PMID', () => {
    const document = openPage('pubmed-shapes');
    for (const meta of document.querySelectorAll('meta, link')) meta.remove();
    const { article, witnesses } = readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/?term=clopidogrel');
    expect(article?.ids).toMatchObject({ pmid: '27001965', pmcid: 'PMC4943275' });
    expect(witnesses).toEqual({
      pmid: 'identifiers list',
      pmcid: 'identifiers list',
      doi: 'identifiers list',
    });
  });

  it('gives people with both names, groups as one, collaborators not at all', () => {
    expect(reading.article?.authors).toEqual([
      { name: 'Li Z', fullName: 'Zixiao Li' },
      { name: 'Wang Y', fullName: 'Yilong Wang' },
      { name: 'CHANCE Investigators', group: true },
    ]);
  });

  it('trusts the short names where the list of authors was cut short or added to', () => {
    const document = openPage('pubmed-shapes');
    document.querySelector('.authors-list-item')?.remove();
    expect(readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/27001965/').article?.authors).toEqual([
      { name: 'Li Z' },
      { name: 'Wang Y', fullName: 'Yilong Wang' },
      { name: 'CHANCE Investigators', group: true },
    ]);
  });

  it('gives every language’s abstract, section by section, and the keywords', () => {
    expect(reading.article?.abstracts).toEqual([
      {
        language: 'eng',
        sections: [
          { label: 'Background', text: 'Words of our own about IL6.' },
          { label: 'Results', text: 'More words of our own.' },
        ],
      },
      { language: 'zho', sections: [{ text: '我们自己的话。' }] },
    ]);
    expect(reading.article?.keywords).toEqual(['aspirin', 'clopidogrel', 'stroke']);
  });

  it('keeps two citations of one item apart, identifiers and all', () => {
    expect(references.slice(1, 3).map(({ ids, position }) => ({ ids, position }))).toEqual([
      { ids: { pmid: '11111111' }, position: 2 },
      { ids: { doi: '10.1007/bf00000001' }, position: 3 },
    ]);
  });

  it('counts grouped references in the order of the page', () => {
    expect(references.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(references[4]?.text).toBe(
      'Johnston SC. Validation and refinement of scores. Lancet. 2007;369:283–292.',
    );
  });

  it('understands a PMC link without its prefix and a link that a proxy rewrote', () => {
    expect(references[4]?.ids).toEqual({ pmcid: 'PMC7173240', pmid: '17258668' });
  });

  it('reads references without links, and a DOI that only their text prints', () => {
    expect(references[3]).toMatchObject({
      ids: {},
      text: 'Congressional Budget Office. 2007. Federal Support for Research and Development.',
    });
    expect(references[5]?.text).toBe(
      'Paper Published [http://www.genomics.cn/navigation/show_navigation?nid=2503]',
    );
    expect(references[6]?.ids).toEqual({ doi: '10.1016/j.jbi.2015.06.003' });
  });

  it('leaves out of every text what other extensions scribbled on the page', () => {
    expect(references[0]).toMatchObject({
      text: 'Rothwell PM, Warlow CP. Timing of TIAs preceding stroke: time window for prevention is very short. Neurology. 2005;64:817–820.',
      ids: { pmid: '15753415', doi: '10.1212/01.wnl.0000152985.32732.ee' },
    });
    const [similar] = mentionsOf(reading, 'similar');
    expect(similar?.text).toBe(
      'A title with italics, H2O and more. Porsdam Mann S, Savulescu J, Ravaud P; Some Study Group. J Med Ethics. 2020 May 4;47(4):244-250. doi: 10.1136/medethics-2019-105963. Online ahead of print.',
    );
    expect(similar?.ids).toEqual({ pmid: '32165881', doi: '10.1136/medethics-2019-105963' });
    expect(similar?.parts).toMatchObject({
      title: 'A title with italics, H2O and more',
      authors: [
        { name: 'Porsdam Mann S' },
        { name: 'Savulescu J' },
        { name: 'Ravaud P' },
        { name: 'Some Study Group', group: true },
      ],
      journalAbbreviation: 'J Med Ethics',
      volume: '47',
    });
    const document = openPage('pubmed-shapes');
    document.querySelector('meta[name="citation_title"]')?.remove();
    expect(readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/27001965/').article?.title).toMatch(
      /Ischemic Attack$/,
    );
  });

  it('puts a badge after a summary’s title, and at the end of a reference', () => {
    const [similar] = mentionsOf(reading, 'similar');
    expect(similar?.anchor.className).toBe('docsum-title');
    expect(similar?.element.className).toBe('docsum-content');
    expect(references[0]?.anchor).toBe(references[0]?.element);
  });

  it('names the lists that may grow, and reads what grew, each element once', () => {
    const document = openPage('pubmed-shapes');
    const before = readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/27001965/');
    expect(before.growing.map(({ id }) => id)).toEqual(['similar', 'citedby', 'references']);
    // What PubMed does when "Show all references" is pressed: the answer's items join the same list.
    const list = document.querySelector('#top-references-list-1');
    for (let n = 1; n <= 13; n += 1) {
      const item = list
        ?.appendChild(document.createElement('li'))
        .appendChild(document.createElement('ol'))
        .appendChild(document.createElement('li'));
      item?.append(`Author A. Added reference ${n}. J Test. 2020;1:${n}.`);
    }
    const after = readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/27001965/');
    const elements = mentionsOf(after, 'reference').map(({ element }) => element);
    expect(elements).toHaveLength(20);
    expect(new Set(elements).size).toBe(20);
    for (const { element } of before.mentions)
      expect(after.mentions.filter((mention) => mention.element === element)).toHaveLength(1);
  });
});

describe('a search with one hit', () => {
  it('is the article page that PubMed serves there', () => {
    const { kind, article } = readAt(
      openPage('pubmed-shapes'),
      'https://pubmed.ncbi.nlm.nih.gov/?term=clopidogrel+aspirin+12+hours',
    );
    expect(kind).toBe('article');
    expect(article?.ids.pmid).toBe('27001965');
  });
});

describe('older and rarer shapes', () => {
  it('h3 headings and abstract ids of 2020–2022', () => {
    const reading = at('pubmed-2021', '10559448');
    expect(reading.article?.abstracts).toEqual([
      { language: 'eng', sections: [{ text: 'Words of our own.' }] },
    ]);
    expect(reading.article?.mesh).toEqual([
      { term: 'Folic Acid / administration & dosage', major: true },
      { term: 'Adult', major: false },
    ]);
    expect(reading.mentions.map(({ role, ids }) => ({ role, ...ids }))).toEqual([
      { role: 'notice' },
      { role: 'cited-by', pmid: '37771625', doi: '10.46234/ccdcw2023.151' },
    ]);
    expect(reading.unread).toEqual([]);
  });

  it('every kind of notice, and a banner that no section repeats', () => {
    const reading = at('pubmed-notices', '31637281');
    expect(reading.article?.notices.map(({ kind, ids }) => [kind, ids.pmid ?? ids.doi])).toEqual([
      ['update-of', '32123328'],
      ['update-in', undefined],
      ['concern-in', undefined],
      ['erratum-for', '31257078'],
      ['republished-in', undefined],
      ['retraction-in', '37063350'],
    ]);
    expect(mentionsOf(reading, 'notice').map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(reading.article?.printStatus).toBe('Preprint; Online ahead of print');
    expect(reading.article?.abstracts).toEqual([]);
  });

  it('a banner that repeats a section counts once', () => {
    const document = openPage('pubmed-notices');
    const section = document.querySelector('#linked-updated-article');
    section?.setAttribute('id', 'linked-retraction-forward');
    section?.querySelector('.docsum-pmid')?.replaceChildren('37063350');
    const { article } = readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/31637281/');
    expect(article?.notices.filter(({ kind }) => kind === 'retraction-in')).toHaveLength(1);
  });

  it('a book chapter, whose journal is the book', () => {
    expect(at('pubmed-book', '29787190').article).toMatchObject({
      ids: { pmid: '29787190' },
      title: 'Culture of Care: Organizational Responsibilities',
      authors: [{ name: 'Brown MJ' }],
      journal: 'Management of Animal Care and Use Programs in Research, Education, and Testing',
      date: { year: 2018 },
      publicationTypes: ['Review'],
    });
  });

  it('MEDLINE text (?format=pubmed)', () => {
    const reading = readAt(
      openPage('pubmed-medline'),
      'https://pubmed.ncbi.nlm.nih.gov/17492396/?format=pubmed',
    );
    expect(reading).toMatchObject({ kind: 'article', unread: [], witnesses: { pmid: 'meta uid' } });
    expect(reading.article).toMatchObject({
      ids: { pmid: '17492396', doi: '10.1140/epje/e2007-00041-x' },
      authors: [{ name: 'Messina R' }],
    });
  });
});

describe('a page that shows less than it should', () => {
  const changed = (change: (document: Document) => void): Reading => {
    const document = openPage('pubmed-shapes');
    change(document);
    return readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/27001965/');
  };

  it('is said to be whole while nothing is missing', () => {
    expect(changed(() => undefined).unread).toEqual([]);
  });

  it('says that references are there which it does not understand', () => {
    const { unread, mentions, article } = changed((document) => {
      for (const list of document.querySelectorAll('#references ol'))
        list.replaceWith(document.createElement('new-list'));
    });
    expect(unread).toEqual([
      { part: 'references', why: '"#references" holds 0 list items, none understood; its button promises 7' },
    ]);
    expect(mentions.some(({ role }) => role === 'similar')).toBe(true);
    expect(article?.title).toBeDefined();
  });

  it('says that a section which the page’s own menu names is gone', () => {
    expect(changed((document) => document.querySelector('#citedby')?.remove()).unread).toEqual([
      { part: 'cited-by', why: 'the page\'s navigation names "#citedby", which is missing' },
    ]);
  });

  it('says that summaries have no PMID', () => {
    const { unread } = changed((document) => {
      document.querySelector('#similar .docsum-pmid')?.remove();
      document.querySelector('#similar .docsum-title')?.removeAttribute('href');
    });
    expect(unread).toEqual([
      { part: 'similar', why: '"#similar" holds 1 article summaries, 1 of them without a PMID' },
    ]);
  });

  it('still knows the article by its address, and says that this is all', () => {
    const { article, unread, witnesses, kind } = changed((document) => {
      for (const gone of document.querySelectorAll(
        'meta[name^="citation"], meta[name="uid"], link, main, nav',
      ))
        gone.remove();
    });
    expect(kind).toBe('article');
    expect(article?.ids).toEqual({ pmid: '27001965' });
    expect(witnesses).toEqual({ pmid: 'address' });
    expect(unread).toEqual([
      {
        part: 'article',
        why: 'the PMID stands in the address only; no title in "meta citation_title" or ".heading-title"',
      },
    ]);
  });
});
