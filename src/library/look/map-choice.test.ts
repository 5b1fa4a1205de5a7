import { expect, it } from 'vitest';
import type { EntryLink } from './library-links.ts';
import { chooseForMap } from './map-choice.ts';

const LINKS: EntryLink[] = [
  [1, 4],
  [2, 4],
  [3, 4],
  [3, 2],
  [6, 5],
];

it('shows the entries that are linked, by their places, and leaves the others out', () => {
  expect(chooseForMap(LINKS, () => true, 10)).toEqual({
    shown: [1, 2, 3, 4, 5, 6],
    links: [
      [0, 3],
      [1, 3],
      [2, 3],
      [2, 1],
      [5, 4],
    ],
    linked: 6,
  });
});

it('shows those with the most links where there are too many, and says of how many', () => {
  const { shown, links, linked } = chooseForMap(LINKS, () => true, 3);
  expect(shown).toEqual([2, 3, 4]);
  expect(links).toHaveLength(3);
  expect(linked).toBe(6);
});

it('shows none that has lost its only partner to the limit', () => {
  expect(chooseForMap([...LINKS, [8, 7], [9, 7]], () => true, 4).shown).toEqual([2, 3, 4]);
});

it('counts links among wanted entries only', () => {
  expect(chooseForMap(LINKS, (entry) => entry !== 4, 10)).toEqual({
    shown: [2, 3, 5, 6],
    links: [
      [1, 0],
      [3, 2],
    ],
    linked: 4,
  });
});
