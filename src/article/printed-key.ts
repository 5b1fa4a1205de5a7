import type { ArticleKey } from './article-key.ts';

/** An article key as it is printed where no title is known: `PMID 36455991`, `PMC9963447`, `doi:10.3390/s23041963`. */
export function printedKey(key: ArticleKey): string {
  if (key.startsWith('pmid:')) return key.replace('pmid:', 'PMID ');
  return key.replace(/^pmcid:/, '');
}
