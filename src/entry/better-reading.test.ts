import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { betterReading } from './better-reading.ts';

const reading = (at: number, more: object) => ({ at, citation: { ...bareCitation({ pmid: '1' }), ...more } });
const WHOLE = reading(1, { title: 'A trial', abstract: [{ text: 'It worked.' }] });

it('keeps the newer reading, unless it says less', () => {
  const bare = reading(2, { title: 'A trial.' });
  const newer = reading(3, { title: 'A trial (retracted)', abstract: [{ text: 'It worked.' }] });
  expect(betterReading(WHOLE, bare)).toBe(WHOLE);
  expect(betterReading(WHOLE, newer)).toBe(newer);
});

it('is the same on every device, in whatever order readings come', () => {
  const readings = fc.record({
    at: fc.nat(3),
    title: fc.string({ maxLength: 2 }),
    volume: fc.option(fc.string({ maxLength: 1 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(readings, { minLength: 1, maxLength: 5 }), (all) => {
      const made = all.map(({ at, ...said }) => reading(at, said));
      expect(made.reduce(betterReading)).toEqual(made.toReversed().reduce(betterReading));
    }),
  );
});
