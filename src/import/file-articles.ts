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
  /** The weaker keys that it went by before, and where what it brought under them was put aside. */
  readonly weaker: ArticleKey[];
  readonly others: Place[];
  /** Did the file show that something else is part of it? */
  isJoined: boolean;
}

/** The articles of a file, by every identifier that the file gives them: so two records of one article meet. */
export class FileArticles {
  readonly #articles = new Map<ArticleKey, FileArticle>();
  readonly #keys = new Map<ArticleKey, ArticleKey>();
  readonly #joined = new Map<ArticleKey, ArticleKey>();

  get(key: ArticleKey): FileArticle | undefined {
    return this.#articles.get(key);
  }

  /** The keys that articles of these identifiers have so far: none, one, or several that are now known to be one article. */
  find(ids: ArticleIds): ArticleKey[] {
    const keys = articleKeys(ids).flatMap((one) => {
      const key = this.under(this.#keys.get(one) ?? one);
      const known = this.#articles.get(key);
      return known && sameArticle({ key, aliases: aliasesOf([known.ids]), separatedFrom: [] }, ids)
        ? [key]
        : [];
    });
    return [...new Set(keys)];
  }

  /** The key that an article goes by since others were joined. */
  under(key: ArticleKey): ArticleKey {
    const stronger = this.#joined.get(key);
    return stronger === undefined ? key : this.under(stronger);
  }

  /** All keys that an article goes by, its own first. */
  keysOf(key: ArticleKey): ArticleKey[] {
    const { weaker = [] } = this.#articles.get(key) ?? {};
    return [key, ...weaker];
  }

  /** Two keys are one article. Gives what was known under the weaker one. */
  join(weaker: ArticleKey, stronger: ArticleKey): FileArticle | undefined {
    const was = this.#articles.get(weaker);
    this.#joined.set(weaker, stronger);
    this.#articles.delete(weaker);
    if (!was) return undefined;
    const article = this.meet(stronger, was.ids);
    article.others.push(...(was.place ? [was.place] : []), ...was.others);
    article.weaker.push(weaker, ...was.weaker);
    return was;
  }

  /** Notes down by what else an article is known, and makes it known where it was not. */
  meet(key: ArticleKey, ids: ArticleIds): FileArticle {
    const article: FileArticle = this.#articles.get(key) ?? {
      ...{
        ids: {},
        fate: 'empty',
        isCounted: false,
        place: undefined,
        weaker: [],
        others: [],
        isJoined: false,
      },
    };
    article.ids = { ...ids, ...article.ids };
    this.#articles.set(key, article);
    for (const one of articleKeys(ids)) if (!this.#keys.has(one)) this.#keys.set(one, key);
    return article;
  }
}
