import type { Doc } from 'yjs';
import type { ArticleKey } from '../article/article-key.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import { isStronger, joinRecord, recordJoin } from '../entry/joins-document.ts';
import { documentState, openDocument } from '../entry/merge-document.ts';
import type { LibraryDb } from '../store/schema.ts';
import { type FileArticle, FileArticles } from './file-articles.ts';
import { findArticles, type LibraryArticle } from './library-articles.ts';

/**
 * Finds out to which article each record of a file belongs, by all that the library and the file say of identifiers. Where a record
 * shows that what goes by two keys is one article, they are joined when the file is merged.
 */
export class RecordPlaces {
  readonly articles = new FileArticles();
  readonly #db: LibraryDb;
  readonly #joins: Doc;
  readonly #evidence: string;
  readonly #onGone: (article: FileArticle) => void;
  #isAnyJoined = false;

  /** `joins`: the library's document of joins. `onGone`: an article of the file is part of another one from now on. */
  constructor(
    db: LibraryDb,
    joins: Uint8Array | undefined,
    { evidence, onGone }: { evidence: string; onGone: (article: FileArticle) => void },
  ) {
    this.#db = db;
    this.#joins = openDocument(joins);
    this.#evidence = evidence;
    this.#onGone = onGone;
  }

  /** What the library has of these articles. */
  inLibrary(all: readonly ArticleIds[]): Promise<(LibraryArticle | undefined)[]> {
    return findArticles(this.#db, this.#joins, all);
  }

  /** Has the file named the article of these identifiers before? */
  isInFile(ids: ArticleIds): boolean {
    return this.articles.find(ids).length > 0;
  }

  /** The article that a record with these identifiers is of. `found`: what the library has of it. */
  async meet(found: LibraryArticle, ids: ArticleIds): Promise<LibraryArticle> {
    const known = [found.entry, ...found.weaker].flatMap((entry) => entry ?? []);
    const keys = [...new Set([...known.map(({ key }) => key), ...this.articles.find(ids)])];
    const key = keys.reduce((best, one) => (isStronger(one, best) ? one : best), keys[0] ?? found.key);
    for (const weaker of keys) if (isStronger(key, weaker)) this.#join(weaker, key);
    this.articles.meet(key, ids);
    if (key === found.key) return found;
    const entry = await this.#db.get('entries', key);
    return { key, entry, weaker: known.filter((one) => one.key !== key) };
  }

  /** The same article, as it goes by now. */
  async current(article: LibraryArticle): Promise<LibraryArticle> {
    const key = this.articles.under(article.key);
    if (key === article.key) return article;
    const weaker = article.entry ? [article.entry, ...article.weaker] : article.weaker;
    return { key, entry: await this.#db.get('entries', key), weaker };
  }

  /** The library's document of joins with what the file adds to it; undefined where that is nothing. */
  joined(): Uint8Array | undefined {
    return this.#isAnyJoined ? documentState(this.#joins) : undefined;
  }

  #join(weaker: ArticleKey, stronger: ArticleKey): void {
    const record = joinRecord(this.#joins, weaker);
    // The user took them apart, also where there is no entry that would say so.
    if (record?.separated !== undefined && record.open !== true) return;
    recordJoin(this.#joins, weaker, stronger, this.#evidence);
    this.#isAnyJoined = true;
    const gone = this.articles.join(weaker, stronger);
    this.articles.meet(stronger, {}).isJoined = true;
    if (gone) this.#onGone(gone);
  }
}
