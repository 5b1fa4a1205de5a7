import { expect, it } from 'vitest';
import {
  hashOf,
  keyFileName,
  parseKeyFileName,
  parseSegmentName,
  randomDevice,
  segmentName,
} from './file-names.ts';

it('says in a name who wrote a segment, and what it holds', async () => {
  const name = { device: randomDevice(), number: 36 ** 5, hash: await hashOf(new Uint8Array([1])) };
  expect(parseSegmentName(segmentName(name))).toEqual(name);
});

it('hashes as SHA-256 does', async () => {
  expect(await hashOf(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de');
});

it.each(['README.txt', 'a-1-b.seg', 'k-0.json', '../abcdefghijklm-000001-ba7816bf8f01cfea414140de.seg', ''])(
  'leaves %j alone',
  (name) => {
    expect(parseSegmentName(name)).toBeUndefined();
    expect(parseKeyFileName(name)).toBeUndefined();
  },
);

it('names key files', () => {
  expect(parseKeyFileName(keyFileName('0123456789abcdef'))).toBe('0123456789abcdef');
});

it('has no name for a segment too many', () => {
  const device = randomDevice();
  for (const number of [0, 1.5, 36 ** 6]) {
    expect(() => segmentName({ device, number, hash: '' })).toThrow(RangeError);
  }
});
