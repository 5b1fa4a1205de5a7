/** Between the bar and the line that it belongs to, px. */
const GAP = 6;
/** The least distance of the bar to the window's edges, px. */
const EDGE = 8;

/** A rectangle in client coordinates. */
export interface Line {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where the bar goes, in client coordinates: below the line that the user ended at, or above it when they selected
 * backward, so that it never lies on what they selected; on the other side where the window has no room. undefined
 * while the line is scrolled out of the window.
 */
export function placeBar(
  line: Line,
  isBackward: boolean,
  bar: Size,
  view: Size,
): { left: number; top: number } | undefined {
  if (line.bottom < 0 || line.top > view.height) return undefined;
  const above = line.top - GAP - bar.height;
  const below = line.bottom + GAP;
  const fitsAbove = above >= EDGE;
  const fitsBelow = below + bar.height <= view.height - EDGE;
  const top = (isBackward ? fitsAbove : fitsAbove && !fitsBelow) ? above : below;
  const middle = isBackward ? line.left : line.right;
  const left = Math.max(EDGE, Math.min(middle - bar.width / 2, view.width - EDGE - bar.width));
  return { left: Math.round(left), top: Math.round(top) };
}
