import { expect, it } from 'vitest';
import { openPage, readAt } from '../../tests/pages/open-page.ts';
import { reportOf } from './report.ts';

it('a report says what was read and what was missed, and nothing of the user’s', () => {
  const document = openPage('pubmed-shapes');
  document.querySelector('#citedby')?.remove();
  const url = new URL('https://pubmed.ncbi.nlm.nih.gov/?term=my+secret+question#note');
  const report = reportOf(readAt(document, url.href), url);
  expect(JSON.parse(report)).toMatchObject({
    page: 'https://pubmed.ncbi.nlm.nih.gov/',
    kind: 'article',
    ids: { pmid: '27001965' },
    witnesses: { pmid: 'meta citation_pmid' },
    mentions: { 'reference by no identifier': 2, 'reference by doi+pmid': 1, 'similar by doi+pmid': 1 },
    unread: [{ part: 'cited-by' }],
  });
  expect(report).not.toMatch(/secret|note/);
  expect(report).not.toMatch(/Clopidogrel|Words of our own/);
});

it('a report of a collection does not say which', () => {
  const url = new URL('https://pubmed.ncbi.nlm.nih.gov/collections/62345678/?sort=pubdate');
  expect(reportOf(readAt(openPage('pubmed-results'), url.href), url)).not.toMatch(/62345678/);
});
