import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { eachBatch } from './each-batch.ts';

it.each([0, 1, 4, 5, 8, 9])(
  'hands out %d rows, each once and in order, no more than asked for at once',
  async (count) => {
    const all = Array.from({ length: count }, (_, at) => at);
    const taken: number[][] = [];
    const read = (after: IDBKeyRange | undefined, most: number) =>
      Promise.resolve(all.filter((row) => after?.includes(row) ?? true).slice(0, most));
    await eachBatch(read, Number, (rows) => taken.push(rows), 4);
    expect(taken.flat()).toEqual(all);
    expect(taken.every((rows) => rows.length <= 4)).toBe(true);
  },
);
