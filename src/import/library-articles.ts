import { unwrap } from 'idb';
import type { Doc } from 'yjs';
import { type ArticleKey, articleKey } from '../article/article-key.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import { isStronger, joinedUnder } from '../entry/joins-document.ts';
import { entryFinder } from '../store/read/find-entries.ts';
import { joinPlan, sameArticle } from '../store/same-article.ts';
import type { LibraryDb, StoredEntry } from '../store/schema.ts';

/** Under which key the library keeps an article, or would, and its entry where it has one. */
export interface LibraryArticle {
  readonly key: ArticleKey;
  readonly entry: StoredEntry | undefined;
  /** Entries of the same article under weaker keys. */
  readonly weaker: readonly StoredEntry[];
}

/**
 * Finds the articles of these identifiers in the library, in one transaction: by PMID, then PMCID, then DOI. Undefined
 * for one without identifiers. `joins`: the library's document of joins.
 */
export async function findArticles(
  db: LibraryDb,
  joins: Doc,
  all: readonly ArticleIds[],
): Promise<(LibraryArticle | undefined)[]> {
  const { store } = db.transaction('entries');
  const finder = entryFinder(unwrap(store));
  return Promise.all(
    all.map(async (ids) => {
      const own = articleKey(ids);
      if (!own) return undefined;
      const found = await finder.allByIds(ids);
      const { key } = joinPlan(joinedUnder(joins, own), ids, found);
      const same = found.filter((entry) => sameArticle(entry, ids));
      // An entry that goes by a weaker identifier is the article's own until a page shows more of it.
      const entry = same.find((one) => one.key === key) ?? same[0];
      const kept = entry?.key ?? key;
      return { key: kept, entry, weaker: same.filter((one) => isStronger(kept, one.key)) };
    }),
  );
}
