import { expect, it } from 'vitest';
import { percentDecoded } from './percent-decoded.ts';

it.each([
  ['10.1000%2F182', '10.1000/182'],
  ['caf%C3%A9', 'café'],
  ['100%', '100%'],
  ['10.1016/0140-6736(95)%2', '10.1016/0140-6736(95)%2'],
  ['%FF', '%FF'],
])('reads %s', (text, decoded) => {
  expect(percentDecoded(text)).toBe(decoded);
});
