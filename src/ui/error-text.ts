import { AppError, type ErrorCode } from '../lib/app-error.ts';
import { text, type TextKey } from './text.ts';

/** What people are told for each kind of error: what is wrong, and what they can do. */
const SENTENCES: Record<ErrorCode, TextKey> = {
  invalid: 'errorInvalid',
  'not-found': 'errorNotFound',
  conflict: 'errorConflict',
  quota: 'errorQuota',
  blocked: 'errorBlocked',
  offline: 'errorOffline',
  auth: 'errorAuth',
  'private-window': 'errorPrivateWindow',
  'site-off': 'errorSiteOff',
  'context-invalidated': 'errorContextInvalidated',
  unsupported: 'errorUnsupported',
  internal: 'errorInternal',
};

/** The sentence for whatever was thrown; what is no AppError counts as `internal`. */
export function errorText(error: unknown): string {
  return text(SENTENCES[errorCode(error)]);
}

/** The kind of whatever was thrown. */
export function errorCode(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'internal';
}
