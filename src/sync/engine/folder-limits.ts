/** How large a target likes its files, and how many small ones it bears (docs/sync.md, sections 2 and 3). */
export interface FolderLimits {
  /** The most bytes that documents take before they are deflated; one document that is larger is a file of its own. */
  readonly raw: number;
  /** The most bytes of a file. */
  readonly file: number;
  /** Files below this many bytes are small. */
  readonly small: number;
  /** How many small files of this device there may be. */
  readonly smallFiles: number;
  /** A file of which no more than this share is still current is written anew, whatever its size; 0: none ever is. */
  readonly stale: number;
  /** Has the folder a README.txt for people who find it? */
  readonly hasReadme: boolean;
}

/** A folder of a WebDAV server. What is deflated by nothing still has room below what readers inflate. */
export const WEBDAV_LIMITS: FolderLimits = {
  raw: 1024 * 1024,
  file: 15 * 1024 * 1024,
  small: 64 * 1024,
  smallFiles: 16,
  stale: 0,
  hasReadme: true,
};

/** The browser's own sync: 8,100 bytes of base64 are 6,075 of a file. There is little room, and writing costs nothing. */
export const BROWSER_LIMITS: FolderLimits = {
  raw: 32 * 1024,
  file: 6_075,
  small: 3_000,
  smallFiles: 4,
  stale: 0.7,
  hasReadme: false,
};
