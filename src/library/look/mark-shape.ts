import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
  symbolWye,
} from 'd3-shape';

/** One for each tag; those that are told apart most easily come first. */
const SHAPES: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolWye,
];

/**
 * The outline of a mark around 0, as an SVG path: a shape for each row by its number, a ring for the row of the rest
 * (undefined), about as large as a disc of this radius (in pixels) and nearly within it.
 */
export function markShape(lane: number | undefined, radius: number): string {
  const shape = lane === undefined ? symbolCircle : (SHAPES[lane] ?? symbolCircle);
  return symbol(shape, SIZE * radius ** 2)() ?? '';
}

/** Of a shape's area to the square of the radius: a disc's would be π, and a star of that size would stick out far. */
const SIZE = 2.5;
