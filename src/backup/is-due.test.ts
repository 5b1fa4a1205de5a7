import { expect, it } from 'vitest';
import { isDue } from './is-due.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

it.each([
  ['daily', undefined, at(22, 9), true],
  ['daily', at(22, 0), at(22, 23), false],
  ['daily', at(22, 23), at(23, 0), true],
  ['weekly', at(15, 20), at(21, 23), false],
  ['weekly', at(15, 20), at(22, 0), true],
  ['weekly', at(29, 0), at(22, 0), true], // The clock was wrong when the last one was saved.
  ['off', undefined, at(22, 9), false],
] as const)('a copy that is wanted %s, last saved at %s, is due at %s: %s', (times, last, now, due) => {
  expect(isDue(times, last, now)).toBe(due);
});
