import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeEntries, encodeEntries } from './entries.ts';

const DOCUMENTS = fc.array(
  fc.record({
    id: fc.string({ unit: 'binary' }).map((id) => id.toWellFormed()),
    state: fc.uint8Array({ maxLength: 300 }),
  }),
);

it('gives back the documents that it was given', () => {
  fc.assert(
    fc.property(DOCUMENTS, (documents) => {
      expect(decodeEntries(encodeEntries(documents))).toEqual(documents);
    }),
  );
});

it('reads any bytes, or says that they are damaged', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        decodeEntries(bytes);
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid' });
      }
    }),
    { numRuns: 1_000 },
  );
});

it('believes no length that leads beyond the end', () => {
  expect(() => decodeEntries(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0x7f, 1]))).toThrow(/damaged/);
});

it('reads no more documents than a file has: millions of tiny ones take next to no room', () => {
  const tiny = (count: number) =>
    encodeEntries(Array.from({ length: count }, () => ({ id: '', state: new Uint8Array(0) })));
  expect(decodeEntries(tiny(100_000))).toHaveLength(100_000);
  expect(() => decodeEntries(tiny(100_001))).toThrow(/damaged/);
});
