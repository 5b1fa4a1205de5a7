import { articleAddress } from '../../article/article-address.ts';
import type { FileRecord } from '../records/record.ts';
import { wordsOfArticle } from '../records/words-of-article.ts';

/**
 * Gives each record the name of its item: the one it came with from Zotero, else its article's address, so that the same
 * article has the same name in every file. Names of a file's own (`#item_12`) may come from several files, where they
 * mean several articles: the first one has it.
 */
export function itemNames(): (record: FileRecord) => string {
  const taken = new Set<string>();
  return (record) => {
    const { sameAs, citation } = record;
    const isLocal = sameAs?.startsWith('#') ?? false;
    if (sameAs !== undefined && !(isLocal && taken.has(sameAs))) {
      if (isLocal) taken.add(sameAs);
      return sameAs;
    }
    return articleAddress(citation.ids) ?? `#article_${wordsOfArticle(citation)}`;
  };
}
