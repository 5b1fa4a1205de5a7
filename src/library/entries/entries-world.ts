import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryIndex } from '../../search/library-index.ts';
import type { ListedEntry } from '../../search/listed-entry.ts';
import type { StoredTag } from '../../store/schema.ts';

/** What is there to be shown at once. */
export interface FirstEntries {
  readonly entries: readonly ListedEntry[];
  readonly tags: readonly StoredTag[];
  /** How many entries there are in all. */
  readonly total: number;
}

/** The library as far as it has been read. */
export interface LibraryRead {
  /** Always the same one. */
  readonly index: LibraryIndex;
  readonly tags: readonly StoredTag[];
  /** How many entries were read, of how many. */
  readonly read: number;
  readonly total: number;
}

/** What a snippet of an entry is taken from. */
export interface EntryTexts {
  /** Plain, the newest first. */
  readonly notes: readonly string[];
  readonly quotes: readonly string[];
  readonly abstract: string;
}

/** What the list needs of the library. */
export interface EntriesWorld {
  /** The entries that were changed last, newest first, without waiting for all the others. */
  newest(most: number): Promise<FirstEntries>;
  /** Reads the whole library and follows its changes, wherever they are made; says each time that there is more to show. */
  follow(onRead: (read: LibraryRead) => void, onError: (error: unknown) => void, signal: AbortSignal): void;
  /** The texts of these entries, those that the library has. */
  texts(keys: readonly ArticleKey[]): Promise<Map<ArticleKey, EntryTexts>>;
}
