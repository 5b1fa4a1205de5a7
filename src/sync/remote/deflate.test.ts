import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { deflate, inflate } from './deflate.ts';

const bytes = (length: number) => new Uint8Array(length).map((_, at) => at % 251);

it('gives back what it was given', async () => {
  for (const length of [0, 1, 100_000])
    expect(await inflate(await deflate(bytes(length)))).toEqual(bytes(length));
});

it('makes less of what repeats', async () => {
  expect((await deflate(bytes(100_000))).length).toBeLessThan(2_000);
});

it('stops at a bomb', async () => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(50 * 1024 * 1024)));
  await expect(inflate(bomb)).rejects.toMatchObject({ code: 'invalid' });
  await expect(inflate(await deflate(bytes(101)), 100)).rejects.toMatchObject({ code: 'invalid' });
});

it.each([
  ['cut off', async () => (await deflate(bytes(10_000))).slice(0, -3)],
  ['no deflated bytes', () => Promise.resolve(new TextEncoder().encode('<html>Log in</html>'))],
])('refuses what is %s', async (_name, make) => {
  await expect(inflate(await make())).rejects.toMatchObject({ code: 'invalid' });
});
