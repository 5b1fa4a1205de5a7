import { expect, it } from 'vitest';
import { roomOf } from './room.ts';

it('counts keys and values as Chromium does', () => {
  expect(roomOf({}).used).toBe(0);
  expect(roomOf({ key: 'abcd' })).toEqual({ used: 3 + 6, most: 102_400 });
  expect(roomOf({ ü: '<' }).used).toBe(2 + 8);
  expect(roomOf({ a: 'b', other: { x: 1 } }).used).toBe(1 + 3 + 5 + 7);
});
