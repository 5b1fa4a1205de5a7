import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lines } from './lines.ts';
import { pieces } from './pieces.fixture.ts';
import { refusedInEnglish } from '../../../tests/fakes/told-in-english.ts';

const all = async (...text: string[]) =>
  (await Array.fromAsync(lines(pieces(text)))).map((line) => line.text);

it('ends lines as Windows, Unix and old Macs do', async () => {
  expect(await all('a\r\nb\nc\rd')).toEqual(['a', 'b', 'c', 'd']);
});

it('keeps empty lines, and makes none of what ends the last one', async () => {
  expect(await all('a\n\nb\n')).toEqual(['a', '', 'b']);
  expect(await all('a\r')).toEqual(['a']);
});

it('gives the same lines however the text is cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n'), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(text, fc.nat(12), async (whole, at) => {
      expect(await all(whole.slice(0, at), whole.slice(at))).toEqual(await all(whole));
    }),
  );
});

it('counts them from 1', async () => {
  const numbered = await Array.fromAsync(lines(pieces(['a\nb\n', 'c'])));
  expect(numbered.map(({ number }) => number)).toEqual([1, 2, 3]);
});

it('gives a line of very many pieces as soon as it is read, and refuses one that never ends', async () => {
  const letters = 'x'.repeat(1024);
  const read = (count: number) =>
    Array.fromAsync(refusedInEnglish(lines(pieces(Array.from({ length: count }, () => letters)))));
  const [line] = await read(20_000);
  expect(line?.text.length).toBe(20_000 * 1024);
  await expect(read(33_000)).rejects.toThrow('Line 1 does not end');
});
