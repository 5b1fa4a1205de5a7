import { type ArticleKey, idsOfKey } from '../../article/article-key.ts';

/** The PMIDs of these entries, those that have one, in their order. */
export function pmidsOf(keys: readonly ArticleKey[]): string[] {
  return keys.flatMap((key) => idsOfKey(key)?.pmid ?? []);
}
