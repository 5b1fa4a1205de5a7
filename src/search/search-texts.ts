import type { ArticleKey } from '../article/article-key.ts';

/** The texts that an entry is found by. Tags are found by their names as they are now, so they are not here. */
export interface SearchTexts {
  readonly title: string;
  /** Full names where they are known, else as abbreviated. */
  readonly authors: readonly string[];
  /** Full name and abbreviation. */
  readonly journal: readonly string[];
  readonly notes: readonly string[];
  readonly quotes: readonly string[];
  /** PMIDs, PMCIDs and DOIs. */
  readonly identifiers: readonly string[];
  readonly abstract: string;
}

/** An entry's texts with its key. */
export interface KeyedTexts extends SearchTexts {
  readonly key: ArticleKey;
}
