import { expect, it } from 'vitest';
import { arrowHead, linkPath } from './link-path.ts';

const mark = (x: number, y: number) => ({ x, y, radius: 5 });

it('leads from the left of the citing article to the right of the cited one', () => {
  expect(linkPath(mark(200, 10), mark(100, 50))).toMatch(/^M195 10C.* 107 50$/);
});

it('reaches an article of the same time in a bow to its right', () => {
  expect(linkPath(mark(100, 10), mark(100, 50))).toBe('M95 10C81 10 121 50 107 50');
});

it('ends in a head that points at the cited article', () => {
  expect(arrowHead(mark(100, 50))).toBe('M113 46.5L106 50L113 53.5z');
});
