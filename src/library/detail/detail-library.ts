import type { ArticleKey } from '../../article/article-key.ts';
import { onLibraryChange } from '../../protocol/notices.ts';
import { libraryConnection } from '../../store/open.ts';
import { type EntryDetail, readEntryDetail } from '../../store/read/entry-detail.ts';
import { libraryShares } from '../share/library-shares.ts';
import type { ShareWorld } from '../share/share-world.ts';

/** What the detail of an entry needs of the library. */
export interface DetailWorld {
  /** Throws AppError where the library cannot be opened. */
  read: (key: ArticleKey) => Promise<EntryDetail | undefined>;
  /** Labs, and sharing with them. */
  shares: ShareWorld;
  /** Calls the listener after each change, wherever it was made, until the signal aborts. */
  onChange: (listener: () => void, signal: AbortSignal) => void;
}

let opened: ReturnType<typeof libraryConnection> | undefined;
const connect = () => (opened ??= libraryConnection())();

/** The library itself, by one connection for all entries that are looked at. */
export const DETAIL_LIBRARY: DetailWorld = {
  read: async (key) => readEntryDetail(await connect(), key),
  shares: libraryShares(connect),
  onChange: onLibraryChange,
};
