import { describe, expect, it } from 'vitest';
import { openHtml, openPage, readAt } from '../../../tests/pages/open-page.ts';
import type { Mention } from '../reading.ts';

describe('a PMC article in the new design', () => {
  const reading = readAt(openPage('pmc-new'), 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8685623/');

  it('gives its citation', () => {
    expect(reading.unread).toEqual([]);
    expect(reading.witnesses).toEqual({
      pmid: 'identifiers line',
      pmcid: 'identifiers line',
      doi: 'citation line',
    });
    expect(reading.article).toMatchObject({
      ids: { pmid: '34183327', pmcid: 'PMC8685623', doi: '10.1136/archdischild-2020-321426' },
      authors: [{ name: 'Ruslami R', fullName: 'Rovina Ruslami' }],
      journalAbbreviation: 'Arch Dis Child',
      date: { text: '2021 Jun 28', year: 2021, month: 6, day: 28 },
      volume: '107',
      issue: '1',
      pages: '70–77',
      keywords: ['pharmacology', 'therapeutics'],
      abstracts: [{ sections: [{ label: 'Objective', text: 'Words of our own.' }] }],
      notices: [{ kind: 'retraction-in', ids: { pmid: '34911685' } }],
    });
  });

  it('keeps two citations of one item apart', () => {
    const references = reading.mentions.filter(({ role }) => role === 'reference');
    expect(references.map(({ ids }) => ids)).toEqual([
      { doi: '10.1016/s1474-4422(05)70019-3', pmid: '15721826' },
      { pmcid: 'PMC3232790' },
      {},
    ]);
    expect(references[2]?.text).toBe(
      'World Health Organization. Global tuberculosis report. Available: https://www.who.int/',
    );
    expect(new Set(references.map(({ element }) => element)).size).toBe(3);
  });

  it('reads the related articles that were opened, and names where more may come', () => {
    expect(reading.mentions.filter(({ role }) => role === 'similar')).toMatchObject([
      { ids: { pmid: '26269860' }, text: 'Pharmacokinetics of isoniazid. Thee S, et al. 2015.', position: 1 },
    ]);
    expect(reading.growing.map(({ id }) => id)).toEqual([
      'resources-similar-articles',
      'resources-cited-by-other-articles',
    ]);
  });

  it('reads references in whatever elements they are printed, and those that only their links name', () => {
    const document = openPage('pmc-new');
    const [first, , third] = document.querySelectorAll('.ref-list cite');
    for (const cite of [first, third]) {
      const block = document.createElement('p');
      block.append(...(cite?.childNodes ?? []));
      cite?.append(block);
    }
    document.querySelectorAll('.ref-list cite')[1]?.replaceChildren();
    const { mentions } = readAt(document, 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8685623/');
    const references = (of: readonly Mention[]) => of.filter(({ role }) => role === 'reference');
    expect(references(mentions).map(({ text, ids }) => ({ text, ids }))).toEqual(
      references(reading.mentions).map(({ text, ids }, at) => ({ text: at === 1 ? '' : text, ids })),
    );
  });

  it('says when its references are no longer understood', () => {
    const document = openPage('pmc-new');
    for (const item of document.querySelectorAll('ul.ref-list li')) item.remove();
    expect(readAt(document, 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8685623/').unread).toEqual([
      { part: 'references', why: 'a list of references, none of its items understood' },
    ]);
  });
});

it('a PMC article in a design not known yet is known by its address, and said to be unread', () => {
  const document = openHtml('<meta name="ncbi_pdid" content="article"><main>Something new.</main>');
  const { article, unread } = readAt(document, 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8685623/');
  expect(article?.ids).toEqual({ pmcid: 'PMC8685623' });
  expect(unread).toEqual([{ part: 'article', why: 'no title in "meta citation_title" or "h1"' }]);
});

describe('a PMC article in the old design', () => {
  const reading = readAt(openPage('pmc-old'), 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2408825/');

  it('gives its citation', () => {
    expect(reading.unread).toEqual([]);
    expect(reading.article).toMatchObject({
      ids: { pmid: '18426260', pmcid: 'PMC2408825', doi: '10.4088/jcp.v69n0419' },
      authors: [
        { name: 'Sit DK', fullName: 'Dorothy K. Sit' },
        { name: 'Perel JM', fullName: 'James M. Perel' },
      ],
      journalAbbreviation: 'J Clin Psychiatry',
      date: { text: '2008 Apr' },
      volume: '69',
      issue: '4',
      pages: '652–658',
      abstracts: [{ sections: [{ label: 'Objective', text: 'Words of our own.' }] }],
      notices: [{ kind: 'erratum-in', ids: { pmcid: 'PMC1797783' } }],
    });
  });

  it('gives its references without numbers and names of links', () => {
    expect(
      reading.mentions.filter(({ role }) => role === 'reference').map(({ ids, text }) => ({ ...ids, text })),
    ).toEqual([
      {
        pmid: '10971311',
        pmcid: 'PMC2014979',
        text: 'Rampono J, Kristensen JH. Citalopram and demethylcitalopram in human milk. Br J Clin Pharmacol. 2000;50:263–268.',
      },
      {
        pmid: '10912997',
        doi: '10.1016/s0029-7844(98)00444-x',
        text: 'Little B. Pharmacokinetics during pregnancy. Obstet Gynecol. 1999;93:858–868.',
      },
    ]);
  });
});
