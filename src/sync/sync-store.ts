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
  readonly isMine: boolean;
  /** The ids of its documents. */
  readonly documents: readonly string[];
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
}

/**
 * What the engine needs of this device for one target: the library, and what is known of the remote. Each method is one
 * transaction, so that whatever dies between two of them, the next run goes on from the last.
 */
export interface SyncStore {
  /** This device's name in the names of its files. */
  device(): Promise<string>;
  /** The number of the next file, never given twice. */
  nextNumber(): Promise<number>;
  knownFiles(): Promise<KnownFile[]>;
  /** Adds files, or puts others of the same name in their place. */
  keepFiles(files: readonly KnownFile[]): Promise<void>;
  forgetFiles(names: readonly string[]): Promise<void>;
  /** What is to be sent, at most `most`, in the order of the ids. */
  unsent(most: number): Promise<UnsentDocument[]>;
  /** These documents are to be sent (again). Those that the library has not got are left out. */
  sendAgain(ids: readonly string[]): Promise<void>;
  /** Documents as they are now; those that the library has not got are left out. */
  documents(ids: readonly string[]): Promise<CurrentDocument[]>;
  /**
   * Merges a remote's documents into the library, and where `seen` is given notes that its file was applied, in the same
   * transaction. What comes from a target is not sent back to it; where the merge says more than the file, it is.
   */
  apply(documents: readonly SentDocument[], seen?: KnownFile): Promise<Applied>;
  pending(): Promise<PendingFile | undefined>;
  setPending(file: PendingFile): Promise<void>;
  /** The pending file is there, as its reading back showed: it is mine, and what it carried is no longer unsent. */
  settlePending(): Promise<void>;
  dropPending(): Promise<void>;
}
