import { expect, it } from 'vitest';
import { mostFrequent } from './most-frequent.ts';

const values = (counts: [string, number][], chosen: string[] = []) =>
  mostFrequent(new Map(counts), chosen).map(({ value, count }) => `${value} ${count}`);

it('offers what most have first, and equal ones by name', () => {
  expect(
    values([
      ['b', 1],
      ['c', 3],
      ['a', 1],
    ]),
  ).toEqual(['c 3', 'a 1', 'b 1']);
});

it('offers 200 of very many, none of them less frequent than one that it leaves out', () => {
  const many = Array.from({ length: 5_000 }, (_, at): [string, number] => [`author ${at}`, 1 + (at % 50)]);
  const offered = mostFrequent(new Map(many), []);
  expect(offered).toHaveLength(200);
  expect(offered.filter(({ count }) => count === 50)).toHaveLength(100);
  expect(offered.filter(({ count }) => count === 49)).toHaveLength(100);
});

it('stands by what is chosen, also when nothing found has it', () => {
  const many = Array.from({ length: 300 }, (_, at): [string, number] => [`author ${at}`, 2]);
  expect(values([...many, ['rare', 1]], ['rare', 'gone']).slice(-2)).toEqual(['rare 1', 'gone 0']);
});
