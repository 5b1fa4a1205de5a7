import { describe, expect, it } from 'vitest';
import { branchesOf, mapLanes, MOST_TAG_LANES } from './map-lanes.ts';

describe('the rows of the map', () => {
  it('are for the most used tags, with the rest below; an article stands with the rarest of its tags', () => {
    expect(mapLanes([['a'], ['a', 'b'], ['b', 'c', 'a'], []], undefined)).toEqual({
      lanes: ['a', 'b', 'c', undefined],
      laneOf: [0, 1, 2, 3],
    });
  });

  it('are not for a tag that all have, nor for one of which no article is left', () => {
    expect(mapLanes([['all', 'a', 'b'], ['all', 'a', 'b'], ['all']], undefined)).toEqual({
      lanes: ['b', undefined],
      laneOf: [0, 0, 1],
    });
  });

  it('are no more than there are marks', () => {
    const { lanes } = mapLanes(
      Array.from({ length: 20 }, (_, at) => [`tag ${at}`]),
      undefined,
    );
    expect(lanes).toHaveLength(MOST_TAG_LANES + 1);
    expect(lanes.at(-1)).toBeUndefined();
  });

  it('are for what is right below a branch, if wished', () => {
    const tags = [['methods/rct/blinded', 'z'], ['methods/rct'], ['methods/cohort'], ['z'], ['methods']];
    expect(mapLanes(tags, 'methods')).toEqual({
      lanes: ['methods/rct', 'methods/cohort', undefined],
      laneOf: [0, 0, 1, 2, 2],
    });
  });

  it('can be for every branch with two tags below', () => {
    expect(branchesOf(['a/b/c', 'a/b/d', 'methods', 'methods/rct', 'x/y', 'a/e'])).toEqual(['a', 'a/b']);
  });

  it('are not for branches deeper than any tree is drawn', () => {
    const deep = Array.from({ length: 30_000 }, (_, at) => at);
    const branches = branchesOf([[...deep, 'x'].join('/'), [...deep, 'y'].join('/')]);
    expect(branches).toEqual([deep.slice(0, 19).join('/')]);
  });
});
