import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryLinks } from './library-links.ts';

/** An article without an entry, and the entries that cite it, by their numbers. */
export interface OftenCited {
  readonly key: ArticleKey;
  readonly citing: readonly number[];
}

/** The articles without an entry that most entries cite, at least two each: the most cited first, and of how many. */
export function mostWanted(
  { outward }: Pick<LibraryLinks, 'outward'>,
  most: number,
): { keys: ArticleKey[]; all: number } {
  const wanted = [...outward]
    .filter(([, count]) => count >= 2)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { keys: wanted.slice(0, most).map(([key]) => key), all: wanted.length };
}

/** The same with the entries that cite each, once even where a page named one by two identifiers. */
export function citingEntries(
  keys: readonly ArticleKey[],
  citing: ReadonlyMap<ArticleKey, readonly ArticleKey[]>,
  numberOf: (key: ArticleKey) => number | undefined,
): OftenCited[] {
  return keys
    .map((key) => {
      const numbers = (citing.get(key) ?? []).flatMap((one) => numberOf(one) ?? []);
      return { key, citing: [...new Set(numbers)].sort((a, b) => a - b) };
    })
    .filter((one) => one.citing.length >= 2)
    .sort((a, b) => b.citing.length - a.citing.length);
}
