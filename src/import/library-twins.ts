import { areDifferentAuthors, titleAndYear } from '../article/alike.ts';
import type { ArticleKey } from '../article/article-key.ts';
import type { Citation } from '../article/citation.ts';
import { digestOf, shortNameOf } from '../entry/derived.ts';
import { batchesOf } from '../store/read/read-batches.ts';
import { entriesInFull } from '../store/read/tidy-facts.ts';
import { sameArticle } from '../store/same-article.ts';
import type { LibraryDb } from '../store/schema.ts';
import type { NamedArticle } from './importing.ts';
import { namedArticle } from './named-article.ts';

/** An entry that may be of the article that a record is of. */
export type Twin = NamedArticle & { readonly key: ArticleKey };

/** Entries' keys by short names of title and year. */
type ByTitle = Map<string, ArticleKey[]>;

/**
 * Finds entries by title, year and first author, for records that no identifier leads to one. The library is read for it once,
 * when the first one is looked for; of each entry a few bytes are kept.
 */
export class LibraryTwins {
  readonly #db: LibraryDb;
  #all: Promise<ByTitle> | undefined;
  #withoutPmid: Promise<ByTitle> | undefined;

  constructor(db: LibraryDb) {
    this.#db = db;
  }

  /** The entry that may be of this article; undefined where there is none, or an identifier says that it is of another. */
  async find(citation: Citation): Promise<Twin | undefined> {
    const { ids, title, date, authors } = citation;
    const index = await this.#index(ids.pmid !== undefined);
    const words = index.size === 0 ? undefined : titleAndYear({ title, year: date?.year });
    if (words === undefined) return undefined;
    const keys = index.get(nameOf(words)) ?? [];
    for (const { entry, citation: printed } of await entriesInFull(this.#db, keys)) {
      const isIt = titleAndYear({ title: entry.title, year: printed?.date?.year }) === words;
      const isByOthers = areDifferentAuthors(authors[0]?.name, printed?.authors[0]?.name);
      if (!isIt || isByOthers || !sameArticle(entry, ids)) continue;
      const { title: known } = entry;
      return {
        ...namedArticle({ title: known, authors: printed?.authors ?? [], date: printed?.date }),
        key: entry.key,
      };
    }
    return undefined;
  }

  /** An article with a PMID can be none of those that are kept under another one: mostly few are left. */
  #index(isWithoutPmid: boolean): Promise<ByTitle> {
    if (isWithoutPmid) return (this.#withoutPmid ??= this.#read(IDBKeyRange.bound('doi:', 'pmcid:~')));
    return (this.#all ??= this.#read(undefined));
  }

  async #read(range: IDBKeyRange | undefined): Promise<ByTitle> {
    const keys = await this.#db.getAllKeys('entries', range);
    const found: ByTitle = new Map();
    for await (const { rows } of batchesOf(this.#db, keys)) {
      for (const { entry, citation } of rows) {
        const words = titleAndYear({ title: entry.title, year: citation?.date?.year });
        if (words === undefined) continue;
        const name = nameOf(words);
        found.set(name, [...(found.get(name) ?? []), entry.key]);
      }
    }
    return found;
  }
}

function nameOf(words: string): string {
  return shortNameOf(digestOf([words]));
}
