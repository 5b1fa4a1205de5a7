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
  let next: Promise<Row[]> | undefined = read(undefined, most);
  while (next) {
    const rows: Row[] = await next;
    const last = rows.at(-1);
    const isEnd = last === undefined || rows.length < most;
    // The database works on the next batch while this one is taken.
    next = isEnd ? undefined : read(IDBKeyRange.lowerBound(keyOf(last), true), most);
    take(rows);
  }
}
