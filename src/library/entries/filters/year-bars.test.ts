import { expect, it } from 'vitest';
import { yearBars } from './year-bars.ts';

it('draws a bar for each year, those without entries too', () => {
  const bars = yearBars(
    new Map([
      [2019, 4],
      [2021, 1],
    ]),
  );
  expect(bars.map(({ from, to, count }) => [from, to, count])).toEqual([
    [2019, 2019, 4],
    [2020, 2020, 0],
    [2021, 2021, 1],
  ]);
});

it('puts years together where there are too many for a bar each', () => {
  const bars = yearBars(
    new Map([
      [1950, 1],
      [1953, 2],
      [2024, 3],
    ]),
  );
  expect(bars.length).toBeLessThanOrEqual(44);
  expect(bars[0]).toEqual({ from: 1950, to: 1951, count: 1 });
  expect(bars[1]).toEqual({ from: 1952, to: 1953, count: 2 });
  expect(bars.at(-1)).toEqual({ from: 2024, to: 2025, count: 3 });
});

it('draws nothing where no year is known', () => {
  expect(yearBars(new Map())).toEqual([]);
});
