import type { ArticleKey } from '../article/article-key.ts';
import type { StoredCitation, StoredLink } from './schema.ts';

/** A way to the user's other devices: the browser's own sync, or a WebDAV folder. */
export type TargetKind = 'browser' | 'webdav';

/** A sync target that is on, or rests. Who may use it says the store `credentials`. */
export interface StoredTarget {
  target: string;
  kind: TargetKind;
  /** Which space it belongs to; encrypted files open in their own space only. */
  space: string;
  /** This device's name in the names of its files there. */
  device: string;
  /** The last number that a file, or the knowledge of one, was given. */
  lastNumber: number;
  isPaused: boolean;
  runs: TargetRuns;
  /** A lab's folder: only what is shared with the lab goes there. Absent for what is the user's alone. */
  lab?: LabShare | undefined;
  /** What the pull that is under way took away so far. */
  pull?: Pull | undefined;
  /** The last large pull, as long as it can be undone. */
  largePull?: LargePull | undefined;
}

/** What is shared with a lab. Articles stand by the keys that they went by when they were chosen. */
export interface LabShare {
  /** As the user calls the lab. */
  name: string;
  /** The same on all of the user's devices, so that what is chosen on one holds on the others. */
  id: string;
  /** Articles with one of these tags are shared. */
  tags: readonly string[];
  /** Articles that are shared whatever their tags: chosen by the user, or begun by what came from the lab. */
  articles: readonly ArticleKey[];
  /** Articles that are not shared whatever their tags. */
  apart: readonly ArticleKey[];
  /** What comes of all that: the keys of the entries that are shared now. Nothing else leaves for the lab. */
  shared: readonly ArticleKey[];
}

/** How syncing with a target went. Times in milliseconds since 1970. */
export interface TargetRuns {
  /** When everything was last in step. */
  doneAt?: number | undefined;
  /** Why the last run did not get there: a SyncFault's kind, an AppError's code, or `no-permission`. */
  trouble?: string | undefined;
  /** How many runs in a row failed. */
  failures: number;
  /** No run by itself before this. */
  notBefore?: number | undefined;
  /** No run by itself at all, until the user did something about the trouble. */
  isStopped: boolean;
  /** Used of the room that there is, bytes; where the target knows. */
  used?: number | undefined;
  /** The names of the other devices that have files there. */
  devices?: readonly string[] | undefined;
  /** Files that a newer version of PubMargin wrote are there. */
  newer?: boolean | undefined;
  /** How many files there are not what they should be, and how many could not be read by the last run. */
  damaged?: number | undefined;
  skipped?: number | undefined;
  /** How many documents are too large for it. */
  tooLarge?: number | undefined;
  /** A file of so many bytes the server refused as too large, and when: none as large is tried for a while. */
  tooLargeFrom?: { bytes: number; at: number } | undefined;
  /** What happened last, without anything of the user's. */
  log: { at: number; said: string }[];
}

/** What a pull did to what is shown. `undo`: the rows of `history` that bring back what it took away. */
interface Pull {
  gone: number;
  came: number;
  undo: number[];
}

/** A pull that took away much, or several within the time in which they can be undone; `at`: the last. `shown`: how much there was before. */
export interface LargePull {
  at: number;
  gone: number;
  shown: number;
  undo: number[];
}

/**
 * What was known of an article whose entry ended while sync was on: another device may know more of the entry, so that it
 * comes back, and nobody sends its citation again.
 */
export interface StoredStray {
  key: ArticleKey;
  /** When it ended, milliseconds since 1970. */
  at: number;
  citation: StoredCitation;
  links: StoredLink[];
}

/** A file of a remote folder that is known here (`KnownFile` in sync/sync-store.ts says what is what). */
export interface StoredRemoteFile {
  target: string;
  name: string;
  /** Bytes. */
  size: number;
  isMine: boolean;
  documents: readonly string[];
  partial: readonly string[];
  since: number;
  isUnfinished?: boolean | undefined;
  unread?: { readonly why: 'newer' | 'damaged'; readonly format: number } | undefined;
  missingSince?: number | undefined;
}

/** A file on its way to a target, with the revisions of the documents that it carries. */
export interface StoredPending {
  target: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  documents: readonly { id: string; revision: number }[];
}

/** How a WebDAV folder is reached. Read by the background alone, never written into a file or a log. */
export interface Credentials {
  target: string;
  address: string;
  user: string;
  password: string;
  /** The keys that the passphrase opened, which can't be read out again; absent where the folder is not encrypted. */
  keys?: readonly { id: string; key: CryptoKey; file: string }[] | undefined;
}
