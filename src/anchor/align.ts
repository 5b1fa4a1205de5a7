/** The price of an error. Of two equally cheap alignments, the one that leaves the quote itself whole is taken. */
const ERROR = { beside: 1_000, inside: 1_001 };

/**
 * Where each character of a pattern stands in a text that holds the pattern with errors, by the cheapest alignment: a
 * character inserted, left out, exchanged, or two changed round, each one error. Free at both ends of the text; of
 * equally cheap alignments, one with fewer errors between `from` and `to` of the pattern, then the one that ends last.
 * Gives −1 for characters that are missing. Costs the product of both lengths.
 */
export function align(
  pattern: string,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Int32Array {
  const [rows, columns] = [pattern.length, text.length];
  const width = columns + 1;
  const costs = new Uint32Array((rows + 1) * width);
  const cost = (row: number, column: number) => costs[row * width + column] ?? 0;
  const isSame = (row: number, column: number) => pattern.charCodeAt(row - 1) === text.charCodeAt(column - 1);
  const isTurned = (row: number, column: number) =>
    row > 1 && column > 1 && isSame(row, column - 1) && isSame(row - 1, column) && !isSame(row, column);
  /** What it costs to miss or exchange the character before `row`. */
  const price = (row: number) => (row > from && row <= to ? ERROR.inside : ERROR.beside);
  for (let row = 1; row <= rows; row += 1) {
    const error = price(row);
    /** What it costs to find another character after the one before `row`. */
    const extra = row > from && row < to ? ERROR.inside : ERROR.beside;
    let left = cost(row - 1, 0) + error;
    costs[row * width] = left;
    for (let column = 1; column <= columns; column += 1) {
      const diagonal = cost(row - 1, column - 1) + (isSame(row, column) ? 0 : error);
      left = Math.min(diagonal, cost(row - 1, column) + error, left + extra);
      if (isTurned(row, column)) left = Math.min(left, cost(row - 2, column - 2) + error);
      costs[row * width + column] = left;
    }
  }
  let column = 0;
  for (let other = 1; other <= columns; other += 1) {
    if (cost(rows, other) <= cost(rows, column)) column = other;
  }
  const at = new Int32Array(rows).fill(-1);
  for (let row = rows; row > 0;) {
    const [here, error] = [cost(row, column), price(row)];
    if (column > 0 && here === cost(row - 1, column - 1) + (isSame(row, column) ? 0 : error)) {
      row -= 1;
      column -= 1;
      at[row] = column;
    } else if (isTurned(row, column) && here === cost(row - 2, column - 2) + error) {
      row -= 2;
      column -= 2;
      at[row] = column;
      at[row + 1] = column + 1;
    } else if (here === cost(row - 1, column) + error) row -= 1;
    else column -= 1;
  }
  return at;
}
