import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** How many of the writes at these times are let through. */
function written(pace: Pace, from: number, to: number, every: number): number {
  let count = 0;
  for (let now = from; now < to; now += every) {
    try {
      pace.write(now);
      count += 1;
    } catch (error) {
      expect(error).toMatchObject({ kind: 'busy' });
    }
  }
  return count;
}

it('never comes near 120 writes a minute', () => {
  const pace = new Pace();
  expect(written(pace, 0, 60_000, 100)).toBe(60);
  expect(() => pace.write(59_999)).toThrow(expect.objectContaining({ retryAfter: 1 }) as Error);
  pace.write(60_000);
});

it('never comes near 1,800 writes an hour', () => {
  const pace = new Pace();
  expect(written(pace, 0, 3_600_000, 1_000)).toBe(1_200);
  expect(() => pace.write(3_599_000)).toThrow(expect.objectContaining({ kind: 'busy' }) as Error);
});

it('is not confused by a clock that is set back', () => {
  const pace = new Pace();
  for (let left = 60; left > 0; left--) pace.write(1_000_000);
  pace.write(500);
});
