import { expect, it } from 'vitest';
import { linkPath } from './link-path.ts';

const mark = (x: number, y: number) => ({ x, y, radius: 5 });

it('leads from the left of the citing article to the right of the cited one', () => {
  expect(linkPath(mark(200, 10), mark(100, 50))).toMatch(/^M195 10C.* 107 50$/);
});

it('reaches an article of the same time in a bow to its right', () => {
  expect(linkPath(mark(100, 10), mark(100, 50))).toBe('M95 10C81 10 121 50 107 50');
});
