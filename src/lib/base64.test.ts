import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

it('gives back the bytes it was made of, however many', () => {
  for (const length of [0, 1, 2, 3, 8_192, 20_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  }
});

it('refuses a text that is no base64', () => {
  expect(() => fromBase64('!!!!')).toThrow('no base64');
});
