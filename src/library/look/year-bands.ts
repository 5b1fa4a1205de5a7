/** A year on the map's x axis; `year` undefined: of those that no year is known of. In pixels. */
export interface YearBand {
  readonly year: number | undefined;
  readonly left: number;
  readonly width: number;
  readonly count: number;
}

/** How wide a year without an article is, beside one with a single article. */
const EMPTY = 0.15;
/** More empty years than this in a row are no wider than so many: one old article does not press all others together. */
const MOST_EMPTY = 6;

/**
 * The years from left to right, each as wide as it is full (by the root of its number of articles), together `width`
 * pixels. Those without a year stand first. Empty years have a band too; a long row of them is squeezed.
 */
export function yearBands(years: readonly (number | undefined)[], width: number): YearBand[] {
  const counts = new Map<number | undefined, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const known = [...counts.keys()].filter((year) => year !== undefined).sort((a, b) => a - b);
  const shares: { year: number | undefined; share: number }[] = [];
  const unknown = counts.get(undefined);
  if (unknown !== undefined) shares.push({ year: undefined, share: Math.sqrt(unknown) });
  known.forEach((year, at) => {
    const before = known[at - 1] ?? year - 1;
    const gap = year - before - 1;
    const share = (EMPTY * Math.min(gap, MOST_EMPTY)) / gap;
    for (let empty = before + 1; empty < year; empty++) shares.push({ year: empty, share });
    shares.push({ year, share: Math.sqrt(counts.get(year) ?? 0) });
  });
  const all = shares.reduce((sum, { share }) => sum + share, 0);
  let left = 0;
  return shares.map(({ year, share }) => {
    const band = { year, left, width: (share / all) * width, count: counts.get(year) ?? 0 };
    left += band.width;
    return band;
  });
}
