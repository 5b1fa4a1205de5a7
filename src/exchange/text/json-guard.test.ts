import { expect, it } from 'vitest';
import { JsonGuard } from './json-guard.ts';

const passes = (...pieces: string[]) => {
  const guards = [new JsonGuard(), new JsonGuard()];
  return pieces.every(
    (piece) => guards[0]?.passes(piece) && guards[1]?.passes(new TextEncoder().encode(piece)),
  );
};

it('lets files pass, whatever stands in their texts', () => {
  expect(
    passes('{"a": [1, true, {"b": "', '[[[['.repeat(1_000), '\\"]}"}]}', `[${'[],'.repeat(1_000)}[]]`),
  ).toBe(true);
  expect(passes(' '.repeat(100_000), `"${'x'.repeat(100_000)}"`)).toBe(true);
});

it('knows where a text ends, however backslashes and pieces fall', () => {
  const deep = '['.repeat(300);
  expect(passes('["a\\', `"${deep}", "b`, '\\\\"]')).toBe(true);
  expect(passes('["a\\\\', `"${deep}`)).toBe(false);
});

it('stops what is nested without end, and words without end', () => {
  expect(passes('['.repeat(150), '{"a":'.repeat(100))).toBe(false);
  expect(passes('1'.repeat(6_000), '1'.repeat(6_000))).toBe(false);
});
