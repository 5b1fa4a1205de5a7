import type { SpaceKey } from '../remote/space-key.ts';
import type { SyncStore } from '../sync-store.ts';
import type { Target } from '../target.ts';
import type { FolderLimits } from './folder-limits.ts';
import type { RunReport } from './run-report.ts';

/** A key that the passphrase opened, with the text of its file: it is written again where the folder has lost it. */
export interface FolderKey extends SpaceKey {
  readonly file: string;
}

/** A folder to be kept in step with the library. */
export interface SyncFolder {
  readonly target: Target;
  readonly store: SyncStore;
  /** The space's name: encrypted files open nowhere else. */
  readonly space: string;
  readonly limits: FolderLimits;
  /** Of an encrypted folder; absent for one that is not. */
  readonly keys?: readonly FolderKey[] | undefined;
  /** A file of so many bytes was too large for the server lately: none as large is put. */
  readonly tooLargeFrom?: number | undefined;
}

/** What a target does not bear. */
interface TooLarge {
  /** The ids of documents that are too large for any file. */
  readonly documents: Set<string>;
  /** A document alone in a file of as many bytes, or more, was refused. */
  alone: number;
  /** Of several documents no file is made that has as many bytes, or more: one was refused that had twice as many. */
  together: number;
}

/** A run under way. */
export interface Run extends SyncFolder {
  readonly device: string;
  readonly report: RunReport;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
  /** The key to write with; absent where the folder is not encrypted. */
  readonly key: FolderKey | undefined;
  /** What the target does not bear, as far as this run knows. */
  readonly tooLarge: TooLarge;
  /** Has it lasted long enough? Then it says that it is not finished. Throws where it was cancelled. */
  readonly isOver: () => boolean;
}
