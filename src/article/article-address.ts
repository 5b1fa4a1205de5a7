import type { ArticleKey } from './article-key.ts';
import type { ArticleIds } from './identifiers.ts';

/** Where an article can be read about: its PubMed page, else its PMC page, else what its DOI leads to. */
export function articleAddress({ pmid, pmcid, doi }: ArticleIds): string | undefined {
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  if (pmcid) return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
  // Encoded, since old DOIs contain < > # and %; the slash after the prefix stays (DOI Handbook, 3.8).
  return doi && `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
}

/** The same for an article key. */
export function addressOfKey(key: ArticleKey): string | undefined {
  const colon = key.indexOf(':');
  return articleAddress({ [key.slice(0, colon)]: key.slice(colon + 1) });
}
