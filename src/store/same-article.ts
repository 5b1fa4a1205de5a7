import { type ArticleKey, articleKeys } from '../article/article-key.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import { isStronger } from '../entry/joins-document.ts';
import type { StoredEntry } from './schema.ts';

/** What of an entry says which article it is about. */
type Known = Pick<StoredEntry, 'key' | 'aliases' | 'separatedFrom'>;

/**
 * Is the entry that one of these identifiers led to about the same article? Not when a stronger identifier contradicts
 * (a wrong DOI is printed more often than a wrong PMID), nor when the user took the two apart.
 */
export function sameArticle(entry: Known, ids: ArticleIds): boolean {
  if (articleKeys(ids).some((key) => entry.separatedFrom.includes(key))) return false;
  for (const kind of ['pmid', 'pmcid'] as const) {
    const [known, given] = [entry.aliases[kind], ids[kind]];
    if (given === undefined || known.length === 0) continue;
    return known.includes(given);
  }
  return true;
}

/**
 * Under which key an article is kept, or would be, and which entries are to be joined under it: those that a page's
 * identifiers lead to under weaker keys.
 */
export function joinPlan(
  own: ArticleKey,
  ids: ArticleIds,
  found: readonly Known[],
): { key: ArticleKey; weaker: ArticleKey[] } {
  const same = found.filter((entry) => sameArticle(entry, ids)).map((entry) => entry.key);
  const key = same.reduce((best, one) => (isStronger(one, best) ? one : best), own);
  return { key, weaker: [...new Set(same)].filter((one) => isStronger(key, one)) };
}
