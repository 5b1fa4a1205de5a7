import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('lets a run write as it likes, and the next one half a minute later', () => {
  const pace = new Pace();
  const [first, second] = [{}, {}];
  for (let at = 0; at < 10; at++) pace.write(first, 1_000 + at);
  expect(() => pace.write(second, 20_000)).toThrow(
    expect.objectContaining({ kind: 'busy', retryAfter: 11_009 }) as Error,
  );
  pace.write(second, 31_009);
});

it('never comes near 120 writes a minute', () => {
  const pace = new Pace();
  const run = {};
  let written = 0;
  for (let now = 0; now < 60_000; now += 100) {
    try {
      pace.write(run, now);
      written += 1;
    } catch (error) {
      expect(error).toMatchObject({ kind: 'busy', retryAfter: 60_000 - now });
    }
  }
  expect(written).toBe(60);
  pace.write(run, 60_000);
});

it('is not confused by a clock that is set back', () => {
  const pace = new Pace();
  pace.write({}, 1_000_000);
  pace.write({}, 500);
});
