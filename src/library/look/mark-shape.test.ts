import { expect, it } from 'vitest';
import { MOST_TAG_LANES } from './map-lanes.ts';
import { markShape } from './mark-shape.ts';

it('has a shape of its own for each row of a tag, and a ring for the rest', () => {
  const shapes = Array.from({ length: MOST_TAG_LANES }, (_, lane) => markShape(lane, 5));
  expect(new Set(shapes).size).toBe(MOST_TAG_LANES);
  expect(markShape(undefined, 5)).toBe(markShape(0, 5));
});
