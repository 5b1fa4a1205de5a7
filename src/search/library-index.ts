import type { ArticleKey } from '../article/article-key.ts';
import type { Filter, Sort } from './filter.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { Query } from './query.ts';
import type { SearchTexts } from './search-texts.ts';

/** A tag as queries and filters name it. */
export interface IndexedTag {
  readonly key: string;
  readonly name: string;
}

/** What a question to the library found. */
export interface Found {
  /** In the order asked for. */
  readonly entries: readonly ListedEntry[];
}

/** The whole library in memory, to be listed, filtered and searched in a few milliseconds. Pure: the store feeds it. */
export interface LibraryIndex {
  readonly size: number;
  /** Adds an entry, or replaces it. */
  put(entry: ListedEntry, texts: SearchTexts): void;
  remove(key: ArticleKey): void;
  /** The tags by whose names entries are found and filtered from now on. */
  setTags(tags: readonly IndexedTag[]): void;
  get(key: ArticleKey): ListedEntry | undefined;
  /** The keys of all entries, in no order. */
  keys(): Iterable<ArticleKey>;
  /**
   * The entries that answer a query and pass a filter, in this order. By relevance: where the words stand (title and
   * tags, authors, identifiers, notes, quotes, journal, abstract), then whole words before beginnings, then the newer.
   */
  find(query: Query, filter: Filter, sort: Sort): Found;
}
