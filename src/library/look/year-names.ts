import type { YearBand } from './year-bands.ts';

/**
 * The bands that have room for their year's name in the middle, of those with an article: the newest first, since it is
 * looked for first. `room`: what a name takes, in pixels.
 */
export function namedBands(bands: readonly YearBand[], room: number): YearBand[] {
  let left = Infinity;
  return bands.toReversed().filter((band) => {
    const middle = band.left + band.width / 2;
    if (band.count === 0 || middle + room / 2 > left) return false;
    left = middle - room / 2;
    return true;
  });
}
