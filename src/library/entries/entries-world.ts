import type { LibraryIndex } from '../../search/library-index.ts';
import type { ListedEntry } from '../../search/listed-entry.ts';
import type { StoredTag } from '../../store/schema.ts';

/** The library as far as it has been read. */
export interface LibraryRead {
  readonly index: LibraryIndex;
  readonly tags: readonly StoredTag[];
  /** How many entries were read, of how many. */
  readonly read: number;
  readonly total: number;
}

/** What the list needs of the library. */
export interface EntriesWorld {
  /** The entries that were changed last, newest first, without waiting for all the others. */
  newest: (most: number) => Promise<FirstEntries>;
  /**
   * Reads the whole library and follows its changes, wherever they are made: calls the listener each time that there is
   * more to show. The index is always the same one.
   */
  follow: (
    onRead: (read: LibraryRead) => void,
    onError: (error: unknown) => void,
    signal: AbortSignal,
  ) => void;
}

/** What is there to be shown at once. */
export interface FirstEntries {
  readonly entries: readonly ListedEntry[];
  readonly tags: readonly StoredTag[];
  readonly total: number;
}
