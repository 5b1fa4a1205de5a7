import { describe, expect, it } from 'vitest';
import { timeSteps } from './time-steps.ts';

const at = (year: number, month: number, day: number, hour = 12) =>
  new Date(year, month - 1, day, hour).getTime();
const NOW = at(2026, 3, 18);

describe('what began over time', () => {
  it('is counted by day at first, days without anything among them, until today', () => {
    const { unit, steps } = timeSteps([at(2026, 3, 15), at(2026, 3, 15, 1)], [at(2026, 3, 17)], NOW);
    expect(unit).toBe('day');
    expect(steps).toEqual([
      { start: at(2026, 3, 15, 0), articles: 2, notes: 0 },
      { start: at(2026, 3, 16, 0), articles: 0, notes: 0 },
      { start: at(2026, 3, 17, 0), articles: 0, notes: 1 },
      { start: at(2026, 3, 18, 0), articles: 0, notes: 0 },
    ]);
  });

  it.each([
    ['day', at(2026, 2, 16), 31, at(2026, 2, 16, 0)],
    ['week', at(2026, 2, 15), 6, at(2026, 2, 9, 0)],
    ['week', at(2025, 3, 20), 53, at(2025, 3, 17, 0)],
    ['month', at(2025, 3, 14), 13, at(2025, 3, 1, 0)],
    ['month', at(2022, 4, 1), 48, at(2022, 4, 1, 0)],
    ['year', at(2022, 3, 31), 5, at(2022, 1, 1, 0)],
  ])('is counted by %s where that began long enough ago', (unit, first, count, start) => {
    const counted = timeSteps([first, NOW], [], NOW);
    expect(counted.unit).toBe(unit);
    expect(counted.steps).toHaveLength(count);
    expect(counted.steps[0]).toEqual({ start, articles: 1, notes: 0 });
    expect(counted.steps.at(-1)?.articles).toBe(1);
  });

  it('counts what a wrong clock dated ahead with the last step', () => {
    const { steps } = timeSteps([at(2026, 3, 17), at(2031, 1, 1)], [], NOW);
    expect(steps.map(({ articles }) => articles)).toEqual([1, 1]);
  });

  it('is nothing where nothing began', () => {
    expect(timeSteps([], [], NOW).steps).toEqual([]);
  });
});
