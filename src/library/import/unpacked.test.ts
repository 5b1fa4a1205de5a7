import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked } from './unpacked.ts';

const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
const unpack = (file: Blob, signal = new AbortController().signal) => unpacked(file, signal);

describe('a file', () => {
  it('stays as it is where it is not compressed', async () => {
    const file = new Blob(['TY  - JOUR']);
    expect(await unpack(file)).toBe(file);
  });

  it('is unpacked where gzip made it', async () => {
    expect(await (await unpack(blob(gzipSync('TY  - JOUR')))).text()).toBe('TY  - JOUR');
  });

  it('is refused where it is cut off', async () => {
    const cut = gzipSync('TY  - JOUR').subarray(0, -6);
    await expect(unpack(blob(cut))).rejects.toMatchObject({ code: 'invalid', sentence: ['unreadPacked'] });
  });

  it('is refused where a small one becomes far too large', async () => {
    const bomb = gzipSync(new Uint8Array(80 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(unpack(blob(bomb))).rejects.toMatchObject({ sentence: ['unreadPacked'] });
  });

  it('is no longer unpacked where nobody waits for it', async () => {
    await expect(unpack(blob(gzipSync('x')), AbortSignal.abort('Left.'))).rejects.toBe('Left.');
  });
});
