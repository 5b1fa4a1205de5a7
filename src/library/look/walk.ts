/** Where in a picture the keyboard is: in which row, at which of its things. */
export interface WalkPlace {
  readonly row: number;
  readonly at: number;
}

/**
 * Where a key leads in rows of things, which are given by their x from left to right: the left and right arrow within the
 * row, up and down to the nearest thing of the next row that has any, Home and End to the row's ends, with Ctrl to those
 * of the picture. undefined where a key leads nowhere.
 */
export function walk(
  rows: readonly (readonly number[])[],
  { row, at }: WalkPlace,
  key: string,
  isCtrl: boolean,
): WalkPlace | undefined {
  const last = (of: number) => ({ row: of, at: (rows[of]?.length ?? 0) - 1 });
  const filled = rows.flatMap((things, number) => (things.length > 0 ? [number] : []));
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step !== undefined) return rows[row]?.[at + step] === undefined ? undefined : { row, at: at + step };
  if (key === 'Home') return { row: isCtrl ? (filled[0] ?? 0) : row, at: 0 };
  if (key === 'End') return last(isCtrl ? (filled.at(-1) ?? 0) : row);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const next = key === 'ArrowUp' ? filled.findLast((one) => one < row) : filled.find((one) => one > row);
  const x = rows[row]?.[at];
  const things = next === undefined ? undefined : rows[next];
  if (next === undefined || !things || x === undefined) return undefined;
  const nearest = things.reduce(
    (best, one, number) => (Math.abs(one - x) < Math.abs((things[best] ?? Infinity) - x) ? number : best),
    0,
  );
  return { row: next, at: nearest };
}
