import { expect, it } from 'vitest';
import { faultOfError } from './fault-of-error.ts';

// As Chromium and Firefox say it: tests/e2e/browser-sync.test.ts asks them.
it.each([
  ['Error: Resource::kQuotaBytes quota exceeded', 'full'],
  ['Error: Resource::kMaxItems quota exceeded', 'full'],
  ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
  ['Error: Resource::kQuotaBytesPerItem quota exceeded', 'too-large'],
  ['Error: This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'busy'],
  ['Error: This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', 'busy'],
  ['Error: IO error: .../000003.log: Unable to create writable file', 'broken'],
])('takes %j for %s', (text, kind) => {
  expect(faultOfError(text)).toMatchObject({ kind });
});

it('repeats nothing of the text, which may name a key', () => {
  expect(String(faultOfError(new Error('quota of k-secret')))).not.toContain('secret');
});
