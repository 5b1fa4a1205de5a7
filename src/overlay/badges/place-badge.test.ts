import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BadgeMeasures, type Box, COMPACT_WIDTH, linesOf, placeBadge } from './place-badge.ts';

const line = (left: number, top: number, right: number): Box => ({ left, top, right, bottom: top + 24 });

function measures(given: Partial<BadgeMeasures>): BadgeMeasures {
  return {
    origin: { x: 100, y: 148 },
    lines: [line(100, 100, 300), line(100, 124, 460)],
    container: { left: 100, top: 76, right: 500, bottom: 148 },
    viewportWidth: 1024,
    badge: { width: 60, height: 18 },
    ...given,
  };
}

/** Where the badge's upper left corner comes to stand on the page. */
function corner(given: BadgeMeasures): { left: number; top: number; compact: boolean } {
  const { dx, dy, compact } = placeBadge(given);
  return { left: given.origin.x + dx, top: given.origin.y + dy, compact };
}

describe('the place of a badge', () => {
  it('is right after the title, in the middle of its last line', () => {
    expect(corner(measures({}))).toEqual({ left: 306, top: 103, compact: false });
  });

  it('is the next line with room where the title fills its last one', () => {
    const lines = [line(100, 100, 495), line(100, 124, 480), line(100, 148, 320)];
    expect(corner(measures({ lines }))).toEqual({ left: 326, top: 151, compact: false });
  });

  it('is after the title with its sign only where no line has room for all of it', () => {
    const lines = [line(100, 100, 460), line(100, 124, 490)];
    expect(corner(measures({ lines }))).toEqual({ left: 466, top: 103, compact: true });
  });

  it('is below the text at its right where every line is full, and covers none of it', () => {
    const lines = [line(100, 100, 498), line(100, 124, 496)];
    expect(corner(measures({ lines }))).toEqual({ left: 480, top: 148, compact: true });
  });

  it('is inside the window where the mention reaches beyond it', () => {
    const place = corner(measures({ viewportWidth: 360 }));
    expect(place.left + COMPACT_WIDTH).toBeLessThanOrEqual(360);
  });

  it('never makes the page scroll sideways, and never leaves the window on the left', () => {
    const px = (min: number, max: number) => fc.integer({ min, max });
    const lines = fc.array(fc.tuple(px(0, 400), px(1, 2000)), { maxLength: 4 });
    fc.assert(
      fc.property(
        lines,
        px(0, 300),
        px(1, 2000),
        px(320, 2000),
        px(20, 120),
        (ends, left, right, width, badge) => {
          const given = measures({
            lines: ends.map(([start, end], index) => line(start, 100 + index * 24, start + end)),
            container: { left, top: 100, right: left + right, bottom: 200 },
            viewportWidth: width,
            badge: { width: badge, height: 18 },
          });
          const place = corner(given);
          expect(place.left).toBeGreaterThanOrEqual(4);
          expect(place.left + (place.compact ? COMPACT_WIDTH : badge)).toBeLessThanOrEqual(
            Math.max(width, 4 + COMPACT_WIDTH),
          );
        },
      ),
    );
  });
});

describe('the lines of a text', () => {
  it('join what stands side by side, also when it is smaller or raised', () => {
    const small = { left: 210, top: 96, right: 220, bottom: 112 };
    expect(linesOf([line(100, 100, 200), small, line(220, 100, 300), line(100, 124, 180)])).toEqual([
      { left: 100, top: 96, right: 300, bottom: 124 },
      line(100, 124, 180),
    ]);
  });

  it('leave out what has no width', () => {
    expect(linesOf([line(100, 100, 100)])).toEqual([]);
  });
});
