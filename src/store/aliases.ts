import { type ArticleKey, articleKeys, idsOfKey } from '../article/article-key.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import type { Aliases } from './schema.ts';

/** All identifiers of an article, kind by kind, each once. */
export function aliasesOf(ids: readonly ArticleIds[]): Aliases {
  const all = (kind: keyof ArticleIds) => [...new Set(ids.flatMap((one) => one[kind] ?? []))];
  return { pmid: all('pmid'), pmcid: all('pmcid'), doi: all('doi') };
}

/** Every key that a page could know the entry by. */
export function keysOfAliases(aliases: Aliases): ArticleKey[] {
  return [
    ...aliases.pmid.flatMap((pmid) => articleKeys({ pmid })),
    ...aliases.pmcid.flatMap((pmcid) => articleKeys({ pmcid })),
    ...aliases.doi.flatMap((doi) => articleKeys({ doi })),
  ];
}

/** The one identifier that a key is made of. */
export function idsOf(key: ArticleKey): ArticleIds {
  return idsOfKey(key) ?? {};
}
