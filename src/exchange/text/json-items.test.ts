import { expect, it } from 'vitest';
import { jsonItems } from './json-items.ts';
import { pieces } from './pieces.fixture.ts';
import { refusedInEnglish } from '../../../tests/fakes/told-in-english.ts';

const read = (...texts: string[]) => Array.fromAsync(refusedInEnglish(jsonItems(pieces(texts))));

it('gives the items of a list, wherever the text is cut', async () => {
  expect(await read(' [{"a":', '1}, "tw', 'o", [3]', ']\n')).toEqual([{ a: 1 }, 'two', [3]]);
  expect(await read('[]')).toEqual([]);
});

it.each([
  ['', /empty/],
  [' \n', /empty/],
  ['[{"a": 1}', /too early/],
  ['[{"a" 1}]', /damaged/],
  ['<html>', /damaged/],
  ['{"a": 1}', /no list/],
])('says what is wrong with %j', async (text, sentence) => {
  await expect(read(text)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(sentence) as string,
  });
});

it('takes no prototype from a file', async () => {
  const [item] = await read('[{"__proto__": {"tags": ["x"]}}]');
  expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
  expect((item as { tags?: unknown }).tags).toBeUndefined();
});
