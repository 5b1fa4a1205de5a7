/**
 * Why a remote did not do what was asked of it (docs/sync.md, section 4):
 * `missing` there is no such file; `network` it can't be reached; `busy` it says "later"; `denied` user or password are
 * refused; `no-folder` the folder itself is gone; `full` there is no room; `redirected` it points elsewhere; `not-dav` what
 * answers is no such server (a captive portal's page); `too-large` more came than is allowed; `broken` anything else.
 */
export type SyncFaultKind =
  | 'missing'
  | 'network'
  | 'busy'
  | 'denied'
  | 'no-folder'
  | 'full'
  | 'redirected'
  | 'not-dav'
  | 'too-large'
  | 'broken';

/** What a remote answered instead of what was asked. Its message holds no content, no password, no passphrase. */
export class SyncFault extends Error {
  readonly kind: SyncFaultKind;
  /** When the remote wants to be asked again, ms from now (Retry-After). */
  readonly retryAfter: number | undefined;

  constructor(kind: SyncFaultKind, message: string, options: ErrorOptions & { retryAfter?: number } = {}) {
    super(message, options);
    this.name = 'SyncFault';
    this.kind = kind;
    this.retryAfter = options.retryAfter;
  }
}
