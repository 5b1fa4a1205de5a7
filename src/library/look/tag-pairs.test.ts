import { expect, it } from 'vitest';
import { pairTable, tagPairs } from './tag-pairs.ts';

it('counts for each two tags the articles that have both', () => {
  const { pairs, tags } = tagPairs([
    ['rct', 'adults'],
    ['adults', 'rct', 'sepsis'],
    ['sepsis'],
    ['alone'],
    ['twice', 'twice'],
  ]);
  expect(pairs).toEqual([
    { tags: ['adults', 'rct'], count: 2 },
    { tags: ['adults', 'sepsis'], count: 1 },
    { tags: ['rct', 'sepsis'], count: 1 },
  ]);
  expect(tags).toEqual(['adults', 'rct', 'sepsis']);
});

it('makes half a table of the tags that meet others most, in the order of their keys', () => {
  const pairs = tagPairs([
    ['c', 'a'],
    ['c', 'b'],
    ['c', 'a'],
    ['c', 'e'],
    ['a', 'b', 'd'],
    ['y', 'z'],
  ]);
  expect(pairTable(pairs, 3)).toEqual({ tags: ['a', 'b', 'c'], rows: [[], [1], [2, 1]] });
  expect(pairTable(pairs, 9).tags).toEqual(['a', 'b', 'c', 'd', 'e', 'y', 'z']);
});
