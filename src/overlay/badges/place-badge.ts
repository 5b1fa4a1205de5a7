/** Client coordinates, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface BadgeMeasures {
  /** Where the zero-size host stands by itself, at the end of the mention. */
  readonly origin: { readonly x: number; readonly y: number };
  /** The mention's lines of text from the title's last one on; see `linesOf`. */
  readonly lines: readonly Box[];
  /** The mention's element. */
  readonly container: Box;
  /** Width of the document's visible part, without the scroll bar. */
  readonly viewportWidth: number;
  readonly badge: { readonly width: number; readonly height: number };
}

export interface BadgePlace {
  /** Offset of the badge's upper left corner from the host. */
  readonly dx: number;
  readonly dy: number;
  /** Only the sign has room, not its count and dots. */
  readonly compact: boolean;
}

/** Space between a line's end and the badge: a 4 px step and a half. */
const GAP = 6;
/** The least distance to the window's edges. */
const EDGE = 4;
/** Width of a badge that shows its sign only (badge.css). */
export const COMPACT_WIDTH = 20;

/**
 * Where a badge stands: after the title's last line; where that line is full, after the first of the following lines
 * that has room; there again with its sign only; else below the last line, at the right. Always inside the window and
 * not beyond the mention's right edge, so that the page never scrolls sideways for it. Whole px, for sharp edges.
 */
export function placeBadge(measures: BadgeMeasures): BadgePlace {
  const { origin, lines, container, viewportWidth, badge } = measures;
  const limit = Math.min(container.right, viewportWidth - EDGE);
  const at = (left: number, middle: number, compact: boolean): BadgePlace => ({
    dx: Math.round(left - origin.x),
    dy: Math.round(middle - badge.height / 2 - origin.y),
    compact,
  });
  for (const compact of [false, true]) {
    const width = compact ? COMPACT_WIDTH : badge.width;
    const line = lines.find(({ right }) => right + GAP + width <= limit);
    if (line) return at(line.right + GAP, (line.top + line.bottom) / 2, compact);
  }
  const bottom = lines.at(-1)?.bottom ?? container.bottom;
  return at(Math.max(EDGE, limit - COMPACT_WIDTH), bottom + badge.height / 2, true);
}

/** The lines of text that these rectangles stand in, from top to bottom: what overlaps by half its height is one line. */
export function linesOf(rects: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  const sorted = [...rects].filter((rect) => rect.right > rect.left).sort((a, b) => a.top - b.top);
  for (const rect of sorted) {
    const last = lines.at(-1);
    if (last && overlap(last, rect) > Math.min(height(last), height(rect)) / 2) {
      lines[lines.length - 1] = around(last, rect);
    } else {
      lines.push(rect);
    }
  }
  return lines;
}

function overlap(a: Box, b: Box): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
}

function height({ top, bottom }: Box): number {
  return bottom - top;
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
