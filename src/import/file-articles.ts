import { type ArticleKey, articleKeys } from '../article/article-key.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import { aliasesOf } from '../store/aliases.ts';
import { sameArticle } from '../store/same-article.ts';
import type { Place } from './staging.ts';

/** What becomes of an article by a file: it is new in the library, given something, as it was, or there is nothing to keep. */
export type Fate = 'fresh' | 'changed' | 'same' | 'empty';

/** An article of a file that has been looked at. */
export interface FileArticle {
  ids: ArticleIds;
  fate: Fate;
  /** Was it counted by what becomes of it? */
  isCounted: boolean;
  /** Where what it brings was put aside; undefined where it brings nothing. */
  place: Place | undefined;
}

/** The articles of a file, by every identifier that the file gives them: so two records of one article meet. */
export class FileArticles {
  readonly #articles = new Map<ArticleKey, FileArticle>();
  readonly #keys = new Map<ArticleKey, ArticleKey>();

  get(key: ArticleKey): FileArticle | undefined {
    return this.#articles.get(key);
  }

  /** The key of the article of these identifiers; undefined where the file has named none so far. */
  find(ids: ArticleIds): ArticleKey | undefined {
    for (const one of articleKeys(ids)) {
      const key = this.#keys.get(one);
      const known = key && this.#articles.get(key);
      if (known && sameArticle({ key, aliases: aliasesOf([known.ids]), separatedFrom: [] }, ids)) return key;
    }
    return undefined;
  }

  /** Notes down by what else an article is known, and makes it known where it was not. */
  meet(key: ArticleKey, ids: ArticleIds): FileArticle {
    const article: FileArticle = this.#articles.get(key) ?? {
      ...{ ids: {}, fate: 'empty', isCounted: false, place: undefined },
    };
    article.ids = { ...ids, ...article.ids };
    this.#articles.set(key, article);
    for (const one of articleKeys(ids)) if (!this.#keys.has(one)) this.#keys.set(one, key);
    return article;
  }
}
