/** A folder on a WebDAV server, and who may use it. */
export interface DavAccount {
  /** Of the folder itself, with a slash at its end (sync/address). */
  readonly address: string;
  readonly user: string;
  /** An app password, where the server has such. It is sent nowhere else, and is in no message. */
  readonly password: string;
  /** What asks the network; the browser's own where absent. */
  readonly fetch?: typeof fetch | undefined;
}
