import { SyncFault } from '../sync-fault.ts';

const A_MINUTE = 60_000;

/**
 * What the browser's refusal means, by its text, since it has no codes. Chromium (extensions/browser/api/storage):
 * `Resource::kQuotaBytes quota exceeded`, `… MAX_WRITE_OPERATIONS_PER_MINUTE quota`; Firefox: `QuotaExceededError:
 * storage.sync API call exceeded its quota limitations.` The text itself is left out: it may name a key.
 */
export function faultOfError(error: unknown): SyncFault {
  const text = String(error);
  if (/MAX_WRITE_OPERATIONS/.test(text)) {
    return new SyncFault('busy', 'The browser wants fewer writes.', { retryAfter: A_MINUTE });
  }
  if (/kQuotaBytesPerItem|QUOTA_BYTES_PER_ITEM/.test(text)) {
    return new SyncFault('too-large', "A file is too large for the browser's own sync.");
  }
  if (/quota/i.test(text)) return new SyncFault('full', "The room of the browser's own sync is used up.");
  return new SyncFault('broken', "The browser's own sync failed.");
}
