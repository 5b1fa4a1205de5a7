/**
 * Where each character of a pattern stands in a text that holds the pattern with errors, by the cheapest alignment
 * (free at both ends of the text; of equally cheap ones the one that ends last); −1 for characters that are missing
 * there. Costs the product of both lengths.
 */
export function align(pattern: string, text: string): Int32Array {
  const [rows, columns] = [pattern.length, text.length];
  const width = columns + 1;
  const costs = new Uint16Array((rows + 1) * width);
  const cost = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let row = 1; row <= rows; row += 1) {
    const character = pattern.charCodeAt(row - 1);
    let left = row;
    costs[row * width] = row;
    for (let column = 1; column <= columns; column += 1) {
      const above = (row - 1) * width + column;
      const swap = (costs[above - 1] ?? 0) + (text.charCodeAt(column - 1) === character ? 0 : 1);
      left = Math.min(swap, (costs[above] ?? 0) + 1, left + 1);
      costs[row * width + column] = left;
    }
  }
  let column = 0;
  for (let other = 1; other <= columns; other += 1) {
    if (cost(rows, other) <= cost(rows, column)) column = other;
  }
  const at = new Int32Array(rows).fill(-1);
  for (let row = rows; row > 0;) {
    const swap = pattern.charCodeAt(row - 1) === text.charCodeAt(column - 1) ? 0 : 1;
    if (column > 0 && cost(row, column) === cost(row - 1, column - 1) + swap) {
      row -= 1;
      column -= 1;
      at[row] = column;
    } else if (cost(row, column) === cost(row - 1, column) + 1) row -= 1;
    else column -= 1;
  }
  return at;
}
