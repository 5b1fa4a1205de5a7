import { describe, expect, it } from 'vitest';
import { placeBar } from './place-bar.ts';

const view = { width: 360, height: 700 };
const bar = { width: 220, height: 42 };
const line = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 20 });

describe('the bar of a selection', () => {
  it('stands below the line that it ended at, and above it when it was made backward', () => {
    expect(placeBar(line(120, 300), false, bar, view)).toEqual({ left: 110, top: 326 });
    expect(placeBar(line(120, 300), true, bar, view)).toEqual({ left: 10, top: 252 });
  });

  it('goes to the other side where the window ends', () => {
    expect(placeBar(line(120, 670), false, bar, view)?.top).toBe(670 - 6 - 42);
    expect(placeBar(line(120, 10), true, bar, view)?.top).toBe(36);
  });

  it('stays inside the window', () => {
    expect(placeBar(line(0, 300), false, bar, view)?.left).toBe(8);
    expect(placeBar(line(300, 300), false, bar, view)?.left).toBe(360 - 8 - 220);
  });

  it('is nowhere while its line is scrolled away', () => {
    expect(placeBar(line(120, -30), false, bar, view)).toBeUndefined();
    expect(placeBar(line(120, 701), false, bar, view)).toBeUndefined();
  });
});
