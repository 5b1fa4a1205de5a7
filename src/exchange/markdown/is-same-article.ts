import type { ArticleIds } from '../../article/identifiers.ts';

/**
 * Do they name the same article? By any of their identifiers, but not where a stronger one contradicts: a wrong DOI is
 * printed more often than a wrong PMID (as in store/same-article.ts).
 */
export function isSameArticle(one: ArticleIds, other: ArticleIds): boolean {
  for (const kind of ['pmid', 'pmcid'] as const) {
    if (one[kind] !== undefined && other[kind] !== undefined) return one[kind] === other[kind];
  }
  return one.doi !== undefined && one.doi === other.doi;
}
