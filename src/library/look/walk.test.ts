import { expect, it } from 'vitest';
import { walk } from './walk.ts';

const ROWS = [[10, 50, 90], [], [30, 80]];

it.each([
  ['ArrowRight', { row: 0, at: 0 }, { row: 0, at: 1 }],
  ['ArrowRight', { row: 0, at: 2 }, undefined],
  ['ArrowLeft', { row: 0, at: 0 }, undefined],
  ['ArrowDown', { row: 0, at: 2 }, { row: 2, at: 1 }],
  ['ArrowDown', { row: 2, at: 0 }, undefined],
  ['ArrowUp', { row: 2, at: 0 }, { row: 0, at: 0 }],
  ['ArrowUp', { row: 0, at: 1 }, undefined],
  ['Home', { row: 2, at: 1 }, { row: 2, at: 0 }],
  ['End', { row: 0, at: 0 }, { row: 0, at: 2 }],
  ['x', { row: 0, at: 0 }, undefined],
])('%s leads from %o to %o', (key, from, to) => {
  expect(walk(ROWS, from, key, false)).toEqual(to);
});

it('leads to the ends of the picture with Ctrl', () => {
  expect(walk(ROWS, { row: 2, at: 0 }, 'Home', true)).toEqual({ row: 0, at: 0 });
  expect(walk(ROWS, { row: 0, at: 0 }, 'End', true)).toEqual({ row: 2, at: 1 });
});
