import type { SentDocument } from './remote/entries.ts';

/** A document that a target has not got yet, and the library's revision at its last change. */
export interface UnsentDocument {
  readonly id: string;
  readonly revision: number;
}

/** A document of the library with its full state, as it is now. */
export interface CurrentDocument extends SentDocument {
  readonly revision: number;
}

/** A file of the remote that this device knows: its own, verified by reading it back, or another's, applied here. */
export interface KnownFile {
  readonly name: string;
  readonly size: number;
  /** Put and read back by this device: it holds of its documents whatever the library held when it was made. */
  readonly isMine: boolean;
  /** The ids of its documents. */
  readonly documents: readonly string[];
  /** Those of its documents of which the library said more than the file, when it was applied. */
  readonly partial: readonly string[];
  /** A number of `nextNumber`: what was known when this file was made here, or applied here, has a smaller one. */
  readonly since: number;
  /** Applied in part only: to be pulled again. */
  readonly isUnfinished?: boolean | undefined;
  /** Read, but not understood, and by which format of segments; a later one tries again. It has no documents then. */
  readonly unread?: { readonly why: 'newer' | 'damaged'; readonly format: number } | undefined;
  /** When a complete listing first lacked it, milliseconds since 1970. Only of others' files. */
  readonly missingSince?: number | undefined;
}

/** A file that is on its way: kept with its bytes and name before it is put, so that a worker may die at any step. */
export interface PendingFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** With the revisions that it carries. */
  readonly documents: readonly UnsentDocument[];
}

/** What came of applying documents of a remote. */
export interface Applied {
  /** Ids that could not be applied (each has its own try): they are told of, and left alone. */
  readonly refused: readonly string[];
  /** Ids of which the library says more than the file now. One that it can't tell of belongs to them. */
  readonly partial: readonly string[];
}

/**
 * What the engine needs of this device for one target: the library, and what is known of the remote. Each method is one
 * transaction, so that whatever dies between two of them, the next run goes on from the last.
 */
export interface SyncStore {
  /** This device's name in the names of its files. */
  device(): Promise<string>;
  /** A number that no file and no `since` has yet: one more than the last. */
  nextNumber(): Promise<number>;
  knownFiles(): Promise<KnownFile[]>;
  /** Adds files, or puts others of the same name in their place. */
  keepFiles(files: readonly KnownFile[]): Promise<void>;
  forgetFiles(names: readonly string[]): Promise<void>;
  /** What is to be sent, at most `most`, in the order of the ids, beginning behind `after`. */
  unsent(most: number, after?: string): Promise<UnsentDocument[]>;
  /** How many documents are to be sent. */
  unsentCount(): Promise<number>;
  /**
   * These documents are to be sent (again), each at its revision of now, so that a pending file of before does not settle
   * it. Those that the library has not got are left out. They may be all that there is: some at a time, each a transaction.
   */
  sendAgain(ids: readonly string[]): Promise<void>;
  /** Documents as they are now; those that the library has not got are left out. */
  documents(ids: readonly string[]): Promise<CurrentDocument[]>;
  /**
   * Merges documents of a remote's file into the library, and keeps the file as known in the same transaction, with those
   * of `partial` added to its own. What comes from a target is not sent back to it, and what was to be sent is not where the
   * file holds all of it; where it changed a document and the merge says more than the file (joins included), it is.
   */
  apply(documents: readonly SentDocument[], file: KnownFile): Promise<Applied>;
  pending(): Promise<PendingFile | undefined>;
  setPending(file: PendingFile): Promise<void>;
  /**
   * The pending file is there, as its reading back showed: it is kept as `known`, and no document is unsent any more whose
   * revision is at most the one that the file carried.
   */
  settlePending(known: KnownFile): Promise<void>;
  dropPending(): Promise<void>;
}
