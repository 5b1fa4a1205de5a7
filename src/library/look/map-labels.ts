import type { Mark } from './map-layout.ts';

/** Where an article's name stands beside its mark: from `x` to the right, on the line `y`. In pixels. */
export interface PlacedLabel {
  readonly article: number;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of labels: how high letters stand above their line and hang below it, and how far a label stays from a mark. */
const LETTERS = { above: 9, below: 3 };
const DISTANCE = 3;

/**
 * Places for as many of the articles' names as there is room for, the largest marks first: above, below, right or left of
 * the mark (where links come and go), where neither another mark nor a name stands. `widths`: of the names, in pixels.
 */
export function placedLabels(
  marks: readonly Mark[],
  widths: readonly number[],
  { width, height, taken }: { width: number; height: number; taken: readonly Box[] },
): PlacedLabel[] {
  const boxes: Box[] = [...marks.map(boxOfMark), ...taken];
  const inTurn = marks.map((_, article) => article);
  inTurn.sort((a, b) => (marks[b]?.radius ?? 0) - (marks[a]?.radius ?? 0) || a - b);
  return inTurn.flatMap((article) => {
    const [mark, own] = [marks[article], widths[article]];
    if (!mark || own === undefined) return [];
    for (const place of placesBeside(mark, own)) {
      const box = boxOfLabel(place, own);
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!isInside || boxes.some((other, at) => at !== article && overlap(box, other))) continue;
      boxes.push(box);
      return [{ article, ...place }];
    }
    return [];
  });
}

function placesBeside({ x, y, radius }: Mark, width: number): { x: number; y: number }[] {
  const middle = y + (LETTERS.above - LETTERS.below) / 2;
  return [
    { x: x - width / 2, y: y - radius - DISTANCE },
    { x: x - width / 2, y: y + radius + LETTERS.above + 1 },
    { x: x + radius + DISTANCE, y: middle },
    { x: x - radius - DISTANCE - width, y: middle },
  ];
}

/** The room that a mark takes. */
function boxOfMark({ x, y, radius }: Mark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** The room that a name takes. */
export function boxOfLabel({ x, y }: { x: number; y: number }, width: number): Box {
  return { left: x - 1, right: x + width + 1, top: y - LETTERS.above, bottom: y + LETTERS.below };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
