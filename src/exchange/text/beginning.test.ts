import { expect, it } from 'vitest';
import { withBeginning } from './beginning.ts';

async function* counted(pieces: readonly string[], taken: string[]): AsyncGenerator<string> {
  for (const piece of pieces) {
    taken.push(piece);
    yield await Promise.resolve(piece);
  }
}

it('shows the beginning and reads no more than it needs for it, then gives the whole text', async () => {
  const taken: string[] = [];
  const all = ['TY', '  - JOUR\n', 'x'.repeat(17_000), 'y'.repeat(9_000), 'ER  - \n'];
  const { beginning, whole } = await withBeginning(counted(all, taken));
  expect(beginning).toBe(all.slice(0, 3).join(''));
  expect(taken).toHaveLength(3);
  expect((await Array.fromAsync(whole)).join('')).toBe(all.join(''));
});

it('gives a text that is shorter, or empty, as it is', async () => {
  for (const text of ['', 'short']) {
    const { beginning, whole } = await withBeginning(counted([text], []));
    expect([beginning, (await Array.fromAsync(whole)).join('')]).toEqual([text, text]);
  }
});
