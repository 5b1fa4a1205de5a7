import { metaContent } from '../page-meta.ts';

/**
 * What PubMed served, by the page itself: the address does not tell (a search with one hit shows the article; the
 * cookie gate and the error pages stand at every address).
 */
export function pubmedPageKind(document: Document): 'article' | 'results' | 'changed' | 'none' {
  const kind = metaContent(document, 'ncbi_pdid');
  if (kind === 'error' || document.querySelector('.error-page')) return 'none';
  if (kind === 'abstract' || document.querySelector('#article-details, meta[name="citation_pmid"]'))
    return 'article';
  if (kind === 'searchresult' || document.querySelector('#search-results, .full-docsum')) return 'results';
  // PubMed's own page, yet of no known kind; the cookie gate does not say that it is PubMed's.
  return metaContent(document, 'ncbi_app') === 'pubmed' ? 'changed' : 'none';
}
