import { expect, it } from 'vitest';
import { blobOfPieces } from './blob-of-pieces.ts';

async function* pieces(count: number) {
  for (let at = 0; at < count; at += 1) {
    yield `${at},`.repeat(100_000);
    yield await Promise.resolve(new Uint8Array([10]));
  }
}

it('is all that was written, in its order, however much that is', async () => {
  const blob = await blobOfPieces(pieces(30), 'text/plain');
  const lines = (await blob.text()).split('\n');
  expect(lines.map((line) => line.length)).toEqual([
    ...Array.from({ length: 30 }, (_, at) => `${at},`.length * 100_000),
    0,
  ]);
  expect([lines[0]?.slice(0, 4), lines[29]?.slice(0, 6)]).toEqual(['0,0,', '29,29,']);
  expect(blob.type).toBe('text/plain');
});
