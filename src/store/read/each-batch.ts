/**
 * Reads rows a batch of `most` at a time, in the order of their keys, and hands each batch to `take`: so only what is
 * made of them stays in memory, and the page can draw in between. `read` is asked for the rows after a key; where each
 * answer is a transaction of its own, nobody who writes waits for all of them.
 */
export async function eachBatch<Row>(
  read: (after: IDBKeyRange | undefined, most: number) => Promise<Row[]>,
  keyOf: (row: Row) => IDBValidKey,
  take: (rows: Row[]) => void,
  most: number,
): Promise<void> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const rows = await read(after, most);
    take(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < most) return;
    after = IDBKeyRange.lowerBound(keyOf(last), true);
  }
}
