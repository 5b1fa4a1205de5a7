import { expect, it } from 'vitest';
import { namedBands } from './year-names.ts';

it('names the years that have an article and room for their name, the newest surely', () => {
  const band = (year: number, left: number, count = 1) => ({ year, left, width: 20, count });
  const bands = [band(2019, 0), band(2020, 60), band(2021, 80), band(2022, 140, 0), band(2023, 200)];
  expect(namedBands(bands, 30).map(({ year }) => year)).toEqual([2023, 2021, 2019]);
});
