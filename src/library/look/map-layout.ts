import type { PrintedFacts } from '../../store/read/printed-facts.ts';
import { freePlaces } from './free-places.ts';
import type { EntryLink } from './library-links.ts';
import { linkOrder } from './link-order.ts';
import { type YearBand, yearBands } from './year-bands.ts';

/** An article's mark; everything in pixels, y downward. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  /** Of the disc that the mark fills; no two discs overlap. */
  readonly radius: number;
}

/** A row of the map, with room for its name at the top. */
export interface Lane {
  readonly top: number;
  readonly height: number;
}

/** Where everything of the map stands. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly YearBand[];
  readonly lanes: readonly Lane[];
  /** In the order of the articles. */
  readonly marks: readonly Mark[];
}

/** What is laid out. */
export interface MapArticles {
  /** For each article what is known of its date. */
  readonly dates: readonly Pick<PrintedFacts, 'year' | 'month'>[];
  readonly links: readonly EntryLink[];
  /** For each article the number of its row. */
  readonly laneOf: readonly number[];
  readonly laneCount: number;
}

/** Between two marks, in pixels. */
const GAP = 3;
/** Left and right of the years, above and below the marks of a row, and its name. */
const MARGIN = { side: 14, lane: 8, name: 20 };
const LEAST_LANE = 32;
/** So far apart marks of a row may stand on average, as the side of a square of it, in pixels. */
const ROOM = 42;

/**
 * Lays the articles out by year from left to right (within a year by month) and by row from top to bottom; within a row
 * those linked stand near each other, as far as there is room. `width` in pixels. Equal input gives equal output.
 */
export function mapLayout({ dates, links, laneOf, laneCount }: MapArticles, width: number): MapLayout {
  const bands = yearBands(
    dates.map(({ year }) => year),
    width - 2 * MARGIN.side,
  ).map((band) => ({ ...band, left: band.left + MARGIN.side }));
  const bandOf = new Map(bands.map((band) => [band.year, band]));
  const citedBy = new Array<number>(dates.length).fill(0);
  for (const [, cited] of links) citedBy[cited] = (citedBy[cited] ?? 0) + 1;
  const order = linkOrder(dates.length, links);
  const marks: Mark[] = dates.map(({ year, month }, article) => ({
    x: xWithin(bandOf.get(year), month),
    y: order[article] ?? 0,
    radius: radiusOf(citedBy[article] ?? 0),
  }));
  let top = 0;
  const lanes = Array.from({ length: laneCount }, (_, lane) => {
    const members = marks.flatMap((_, article) => (laneOf[article] === lane ? [article] : []));
    const placed = placedInLane(members, marks, width);
    const highest = Math.min(...placed.map(({ y, radius }) => y - radius));
    const needed = Math.max(...placed.map(({ y, radius }) => y + radius)) - highest;
    const room = Math.max(needed, LEAST_LANE);
    const down = top + MARGIN.name + MARGIN.lane + (room - needed) / 2 - highest;
    members.forEach((article, at) => {
      const mark = placed[at];
      if (mark) marks[article] = { ...mark, y: mark.y + down };
    });
    const height = MARGIN.name + room + 2 * MARGIN.lane;
    top += height;
    return { top: top - height, height };
  });
  return { width, height: top, bands, lanes, marks };
}

/** The marks of one row, each with a free place around 0. */
function placedInLane(members: readonly number[], marks: readonly Mark[], width: number): Mark[] {
  const inOrder = members.toSorted((a, b) => (marks[a]?.y ?? 0) - (marks[b]?.y ?? 0));
  const spread = (members.length * ROOM ** 2) / width;
  const wishes = new Map(
    inOrder.map((article, at) => [article, ((at + 0.5) / members.length - 0.5) * spread]),
  );
  // The most cited choose first.
  const first = members.toSorted((a, b) => (marks[b]?.radius ?? 0) - (marks[a]?.radius ?? 0) || a - b);
  const discs = first.map((article) => ({
    x: marks[article]?.x ?? 0,
    radius: marks[article]?.radius ?? 0,
    y: wishes.get(article) ?? 0,
  }));
  const free = new Map(freePlaces(discs, GAP).map((y, at) => [first[at], y]));
  return members.map((article) => ({
    x: marks[article]?.x ?? 0,
    radius: marks[article]?.radius ?? 0,
    y: free.get(article) ?? 0,
  }));
}

/** In the middle of its month, months with a little distance to the next year; in the middle where none is known. */
function xWithin(band: YearBand | undefined, month: number | undefined): number {
  if (!band) return MARGIN.side;
  return band.left + band.width * (0.06 + (0.88 * ((month ?? 6.5) - 0.5)) / 12);
}

function radiusOf(citedBy: number): number {
  return Math.min(11, 3.5 + 1.1 * Math.sqrt(citedBy));
}
