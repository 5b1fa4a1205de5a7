import { expect, it } from 'vitest';
import { openHtml } from '../../../tests/pages/open-page.ts';
import { readArticleIds } from './article-ids.ts';

const read = (keywords: string) =>
  readArticleIds(
    openHtml(`<meta name="citation_pmid" content="12351653"><meta name="keywords" content="${keywords}">`),
    new URL('https://pubmed.ncbi.nlm.nih.gov/12351653/'),
  ).ids;

it('the PMCID may stand behind the PMID in the keywords', () => {
  expect(read('pmid:12351653, PMC2922381, doi:10.1000/x, Calcium / metabolism')).toMatchObject({
    pmcid: 'PMC2922381',
  });
});

it('a protein that is called like a PMCID is none', () => {
  // Two articles about it would count as one.
  expect(read('pmid:12351653, doi:10.1000/x, Calcium / metabolism, PMC1 protein, S cerevisiae')).toEqual({
    pmid: '12351653',
  });
  expect(read('pmid:12351653, PMC1 protein, S cerevisiae')).toEqual({ pmid: '12351653' });
});
