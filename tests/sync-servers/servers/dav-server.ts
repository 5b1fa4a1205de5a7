import type { DavAccount } from '../../../src/sync/webdav/dav-account.ts';

/** A WebDAV server on loopback, of this process alone. */
export interface DavServer {
  readonly name: 'apache' | 'rclone' | 'nginx';
  /** Of what it serves, a folder: nothing in it yet. */
  readonly address: string;
  /** The same as it lies on the disk. */
  readonly folder: string;
  readonly who: Pick<DavAccount, 'user' | 'password'>;
  /** Ends it by its own process id, and throws away what it kept. */
  stop(): Promise<void>;
}

/** Who may use the servers of tests: with signs that have a meaning in headers, addresses and UTF-8. */
export const WHO = { user: 'kim ü', password: 'Ge#heim & 100% ä' };
