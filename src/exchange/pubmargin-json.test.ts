import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../lib/base64.ts';
import { encodePubMarginJson, parsePubMarginJson } from './pubmargin-json.ts';

const documents = [
  { id: 't:36455991', state: Uint8Array.of(0, 1, 255) },
  { id: 'n:doi:10.1038/s41591-018-0041-7', state: Uint8Array.of() },
];
const file = encodePubMarginJson(documents);

describe('a PubMargin file', () => {
  it('gives back every document it was written from', () => {
    const read = parsePubMarginJson(file).map(({ id, state }) => ({ id, state: fromBase64(state) }));
    expect(read).toEqual(documents);
  });

  it('is read with a byte order mark before it', () => {
    expect(parsePubMarginJson(`\uFEFF${file}`)).toHaveLength(2);
  });

  it.each([
    ['a text that is no JSON', 'PMID- 36455991\nTI  - Something', /not JSON/],
    ['JSON of another program', '{"items": []}', /not written by PubMargin/],
    ['a file of a newer version', file.replace('"version": 1', '"version": 2'), /newer version/],
    ['a file that was cut off', file.slice(0, -20), /ends too early/],
    ['a file whose documents are gone', '{"format":"PubMargin","version":1}', /damaged/],
    ['a state that is no base64', file.replace('AAH/', '!!!!'), /damaged/],
  ])('says what is wrong with %s', (_what, text, sentence) => {
    expect(() => parsePubMarginJson(text)).toThrow(sentence);
  });
});
