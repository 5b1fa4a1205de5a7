import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, kept } from './generations.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date(2026, 10, 22, 20, 37).getTime();
const ago = (days: number) => NOW - days * DAY;
const days = (times: Iterable<number>) => [...times].map((time) => dayOf(new Date(time)));

const Times = fc.uniqueArray(fc.integer({ min: ago(900), max: ago(-400) }), { maxLength: 120 });

describe('the back-ups that stay', () => {
  it('are of the last seven days, four weeks and twelve months, where there is one a day', () => {
    const daily = Array.from({ length: 800 }, (_, day) => ago(day));
    expect(days(kept(daily, NOW)).toSorted().toReversed()).toEqual([
      ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
      ...['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31'],
      ...['2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('are the same when each day has thrown away what it did not need', () => {
    let there: number[] = [];
    for (let day = 800; day >= 0; day--) there = [...kept([...there, ago(day)], ago(day))];
    const daily = Array.from({ length: 801 }, (_, day) => ago(day));
    expect(new Set(there)).toEqual(kept(daily, NOW));
  });

  it('are some of those that are there, the newest among them, and few', () => {
    fc.assert(
      fc.property(Times, (times) => {
        const stay = kept(times, NOW);
        expect(times).toEqual(expect.arrayContaining([...stay]));
        const past = times.filter((time) => time <= NOW);
        if (past.length > 0) expect(stay).toContain(Math.max(...past));
        expect([...stay].filter((time) => time <= NOW).length).toBeLessThanOrEqual(7 + 4 + 12);
      }),
    );
  });

  it('stay when nothing new comes', () => {
    fc.assert(
      fc.property(Times, fc.nat({ max: 2_000 }), (times, later) => {
        const stay = kept(times, NOW);
        expect(kept([...stay], NOW)).toEqual(stay);
        const past = [...stay].filter((time) => time <= NOW);
        expect(kept(past, NOW + later * DAY)).toEqual(new Set(past));
      }),
    );
  });

  it('hold one of each of the last seven days that have any', () => {
    fc.assert(
      fc.property(Times, (times) => {
        const past = times.filter((time) => time <= NOW);
        const last = [...new Set(days(past.toSorted((a, b) => b - a)))].slice(0, 7);
        expect(days(kept(times, NOW))).toEqual(expect.arrayContaining(last));
      }),
    );
  });

  it('are not fewer because of one that claims to be of the future', () => {
    fc.assert(
      fc.property(Times, (times) => {
        const past = times.filter((time) => time <= NOW);
        const alone = kept(past, NOW);
        expect(new Set([...kept(times, NOW)].filter((time) => time <= NOW))).toEqual(alone);
      }),
    );
  });
});
