import type { Mark } from './map-layout.ts';

/** Room for the arrow's head before the mark, in pixels. */
const HEAD = 2;

/**
 * The line of a link, as an SVG path: it leaves the citing article to the left, where the past is, and comes to the cited
 * one from the right. A cited article that is no older is reached in a bow.
 */
export function linkPath(citing: Mark, cited: Mark): string {
  const [from, to] = [citing.x - citing.radius, cited.x + cited.radius + HEAD];
  const bow = Math.max(14, 0.45 * Math.abs(from - to));
  const points = [
    [from - bow, citing.y],
    [to + bow, cited.y],
    [to, cited.y],
  ];
  const numbers = points.map((point) => point.map(short).join(' '));
  return `M${short(from)} ${short(citing.y)}C${numbers.join(' ')}`;
}

/** The head of the arrows that come to an article, as an SVG path; they all come from the right. */
export function arrowHead({ x, y, radius }: Mark): string {
  const tip = x + radius + 1;
  return `M${short(tip + 7)} ${short(y - 3.5)}L${short(tip)} ${short(y)}L${short(tip + 7)} ${short(y + 3.5)}z`;
}

/** A tenth of a pixel is enough. */
function short(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
