/** A file of the remote folder, as a listing has it. */
export interface RemoteFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * What the engine needs of a remote: one flat folder (docs/sync.md, section 2). Nothing more is trusted: no lock, no
 * condition, no order. Every method throws SyncFault, or the signal's reason when it is stopped; a file that is not
 * there is the fault `missing`.
 */
export interface Target {
  /** All files of the folder. Throws rather than gives a listing that may be cut off. */
  list(signal?: AbortSignal): Promise<RemoteFile[]>;
  get(name: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  put(name: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<void>;
  /** A file that is gone already is no fault. */
  remove(name: string, signal?: AbortSignal): Promise<void>;
}
