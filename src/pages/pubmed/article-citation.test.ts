import { expect, it } from 'vitest';
import { openPage, readAt } from '../../../tests/pages/open-page.ts';

/** The citation of the page once it was changed. */
function read(change: (document: Document) => void) {
  const document = openPage('pubmed-shapes');
  change(document);
  return readAt(document, 'https://pubmed.ncbi.nlm.nih.gov/27001965/').article;
}

it('a page whose meta tags are gone says volume, issue and pages in its citation line', () => {
  const article = read((document) => {
    for (const meta of document.querySelectorAll('meta')) meta.remove();
  });
  expect(article).toMatchObject({
    date: { year: 2016, month: 3, day: 21 },
    volume: '5',
    issue: '3',
    pages: 'e003038',
  });
});

it('what other extensions write behind names and places is no part of them', () => {
  const article = read((document) => {
    for (const element of document.querySelectorAll('.full-name, .cit')) {
      const badge = document.createElement('span');
      badge.className = 'badge';
      badge.textContent = 'Q1';
      element.append(badge);
    }
  });
  expect(article).toMatchObject({
    authors: [{ fullName: 'Zixiao Li' }, { fullName: 'Yilong Wang' }, { name: 'CHANCE Investigators' }],
    pages: 'e003038',
  });
});

it('groups keep their place where the list of authors was cut short', () => {
  const article = read((document) => {
    document.querySelector('meta[name="citation_authors"]')?.setAttribute('content', 'Li Z; ;Wang Y;Liu L;');
    const [, wang, group] = document.querySelectorAll(
      '#full-view-heading .inline-authors .authors-list-item',
    );
    if (group) wang?.before(group);
  });
  expect(article?.authors).toEqual([
    { name: 'Li Z', fullName: 'Zixiao Li' },
    { name: 'CHANCE Investigators', group: true },
    { name: 'Wang Y', fullName: 'Yilong Wang' },
    { name: 'Liu L' },
  ]);
});

it('two authors of one short name keep each their full name where the list was cut short', () => {
  const article = read((document) => {
    document
      .querySelector('meta[name="citation_authors"]')
      ?.setAttribute('content', 'Wang Y;Wang Y;Liu L;Wang Y;');
    const [li, wang, group] = document.querySelectorAll('#full-view-heading .inline-authors .full-name');
    if (li) li.textContent = 'Yan Wang';
    li?.setAttribute('href', '/?term=Wang+Y&cauthor_id=1');
    group?.closest('.authors-list-item')?.remove();
    expect(wang?.textContent).toBe('Yilong Wang');
  });
  expect(article?.authors).toEqual([
    { name: 'Wang Y', fullName: 'Yan Wang' },
    { name: 'Wang Y', fullName: 'Yilong Wang' },
    { name: 'Liu L' },
    { name: 'Wang Y' },
  ]);
});
