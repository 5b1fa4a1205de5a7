import { hiddenOrigins } from '../settings/hidden-origins.ts';
import { libraryConnection } from '../store/open.ts';
import { recentEntries } from '../store/read/recent-entries.ts';
import { type FoundEntries, prepareSearch, searchEntries } from '../store/read/search-entries.ts';
import type { StoredEntry } from '../store/schema.ts';

/** The most results of one search. */
const MOST_FOUND = 20;
/** How many entries are listed without a search. */
const RECENT = 10;

/** What the popup reads of the library: nothing that came from a list which the user hides. */
export interface PopupLibrary {
  /** The last ten entries, newest first. */
  recent: () => Promise<StoredEntry[]>;
  /** The first 20 entries that have all these words, and how many there are. */
  find: (words: string) => Promise<FoundEntries>;
  /** A search is about to come. */
  prepare: () => Promise<void>;
}

/** The library itself. Its functions throw AppError where it cannot be opened. */
export function popupLibrary(): PopupLibrary {
  const connect = libraryConnection();
  return {
    recent: async () => recentEntries(await connect(), RECENT, await hiddenOrigins.getValue()),
    find: async (words) => searchEntries(await connect(), words, MOST_FOUND, await hiddenOrigins.getValue()),
    prepare: async () => prepareSearch(await connect(), await hiddenOrigins.getValue()),
  };
}
