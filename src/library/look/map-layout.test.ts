import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MapArticles, mapLayout } from './map-layout.ts';
import { boxOfLabel, placedLabels } from './map-labels.ts';

const LANES = 3;
const articles: fc.Arbitrary<MapArticles> = fc.integer({ min: 1, max: 60 }).chain((count) => {
  const article = fc.nat(count - 1);
  return fc.record({
    dates: fc.array(
      fc.record({
        year: fc.option(fc.integer({ min: 1950, max: 2026 }), { nil: undefined }),
        month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      }),
      { minLength: count, maxLength: count },
    ),
    links: fc.array(fc.tuple(article, article), { maxLength: 150 }),
    laneOf: fc.array(fc.nat(LANES - 1), { minLength: count, maxLength: count }),
    laneCount: fc.constant(LANES),
  });
});
const width = fc.integer({ min: 320, max: 1200 });

describe('the map', () => {
  it('is the same for the same articles, lets no two marks overlap, and keeps each in its row', () => {
    fc.assert(
      fc.property(articles, width, (what, wide) => {
        const layout = mapLayout(what, wide);
        expect(mapLayout(what, wide)).toEqual(layout);
        const { marks, lanes } = layout;
        marks.forEach((a, at) => {
          for (const b of marks.slice(at + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius + 1);
          }
          const lane = lanes[what.laneOf[at] ?? -1];
          expect(a.y - a.radius).toBeGreaterThanOrEqual(lane?.top ?? NaN);
          expect(a.y + a.radius).toBeLessThanOrEqual((lane?.top ?? NaN) + (lane?.height ?? NaN));
          expect(a.x - a.radius).toBeGreaterThanOrEqual(0);
          expect(a.x + a.radius).toBeLessThanOrEqual(wide);
        });
      }),
    );
  });

  it('goes from the older to the newer, from unknown years on', () => {
    const dates = [2020, 1999, undefined, 2019].map((year) => ({ year, month: undefined }));
    const { marks, bands } = mapLayout({ dates, links: [], laneOf: [0, 0, 0, 0], laneCount: 1 }, 600);
    const byX = marks.map(({ x }, at) => ({ x, year: dates[at]?.year })).sort((a, b) => a.x - b.x);
    expect(byX.map(({ year }) => year)).toEqual([undefined, 1999, 2019, 2020]);
    expect(bands.map(({ year }) => year).slice(0, 3)).toEqual([undefined, 1999, 2000]);
    const last = bands.at(-1);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(600 - 14);
  });

  it('makes a mark larger the more articles cite it', () => {
    const dates = [2018, 2019, 2020].map((year) => ({ year, month: 1 }));
    const layout = { dates, laneOf: [0, 0, 0], laneCount: 1 };
    const { marks } = mapLayout(
      {
        ...layout,
        links: [
          [1, 0],
          [2, 0],
          [2, 1],
        ],
      },
      600,
    );
    const [a, b, c] = marks.map(({ radius }) => radius);
    expect(a).toBeGreaterThan(b ?? NaN);
    expect(b).toBeGreaterThan(c ?? NaN);
  });

  it('sets what is linked side by side in a row', () => {
    const dates = [2015, 2015, 2015, 2015, 2015, 2015].map((year) => ({ year, month: 1 }));
    const links = [
      [0, 4],
      [4, 2],
      [1, 5],
      [5, 3],
      [0, 2],
      [1, 3],
    ] as const;
    const { marks } = mapLayout({ dates, links, laneOf: dates.map(() => 0), laneCount: 1 }, 400);
    const order = marks.map(({ y }, at) => ({ y, at })).sort((a, b) => a.y - b.y);
    const halves = [order.slice(0, 3), order.slice(3)].map((half) => half.map(({ at }) => at % 2));
    expect(halves.map((half) => new Set(half).size)).toEqual([1, 1]);
  });
});

describe('the names on the map', () => {
  it('lie on no mark and on no other name, and inside', () => {
    fc.assert(
      fc.property(articles, width, (what, wide) => {
        const { marks, height } = mapLayout(what, wide);
        const widths = marks.map((_, at) => 40 + (at % 5) * 12);
        const labels = placedLabels(marks, widths, { width: wide, height, taken: [] });
        const boxes = labels.map(({ article, ...place }) => ({
          article,
          ...boxOfLabel(place, widths[article] ?? 0),
        }));
        for (const box of boxes) {
          const hit = (x: number, y: number, room = 0) =>
            x + room > box.left && x - room < box.right && y + room > box.top && y - room < box.bottom;
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(wide);
          expect(marks.filter(({ x, y }, at) => at !== box.article && hit(x, y))).toEqual([]);
          for (const other of boxes) {
            if (other !== box)
              expect(hit(other.left, other.top) || hit(other.right, other.bottom)).toBe(false);
          }
        }
      }),
    );
  });

  it('are first those of the largest marks, and leave out what has no room', () => {
    const marks = [
      { x: 50, y: 20, radius: 4 },
      { x: 58, y: 20, radius: 6 },
      { x: 42, y: 20, radius: 4 },
    ];
    const named = placedLabels(marks, [60, 60, 60], { width: 140, height: 40, taken: [] });
    expect(named.map(({ article }) => article)).toEqual([1]);
    expect(named[0]).toMatchObject({ x: 28, y: 11 });
  });
});
