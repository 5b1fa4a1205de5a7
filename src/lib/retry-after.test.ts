import { expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

const NOW = Date.parse('Mon, 23 Nov 2026 01:00:00 GMT');

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Mon, 23 Nov 2026 01:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2026 00:00:00 GMT', 0],
  ['999999999999', 3_600_000],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('reads %j', (header, wait) => {
  expect(retryAfter(header, NOW)).toBe(wait);
});
