import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../lib/base64.ts';
import type { SentDocument } from './entries.ts';
import { readSegment, writeSegment } from './segment.ts';
import { newSpaceKey, openSpaceKey } from './space-key.ts';

const PLACE = { space: 'mine', device: 'abcdefghijklm', number: 7 };
const DOCUMENTS: SentDocument[] = [
  { id: 't:36455991', state: new Uint8Array([1, 2, 3]) },
  { id: 'n:doi:10.1000/ü', state: new Uint8Array(5_000).fill(9) },
];
const secret = await newSpaceKey('one');
const other = await newSpaceKey('two');

it('gives back its documents, plain and encrypted', async () => {
  expect(await readSegment(await writeSegment(DOCUMENTS, PLACE), PLACE)).toEqual(DOCUMENTS);
  const sealed = await writeSegment(DOCUMENTS, PLACE, secret);
  expect(await readSegment(sealed, PLACE, [other, secret])).toEqual(DOCUMENTS);
});

it('shows nothing of an encrypted document', async () => {
  const sealed = await writeSegment(DOCUMENTS, PLACE, secret);
  expect(new TextDecoder('latin1').decode(sealed)).not.toContain('36455991');
});

it('opens an encrypted segment nowhere but in its own place', async () => {
  const sealed = await writeSegment(DOCUMENTS, PLACE, secret);
  for (const place of [
    { ...PLACE, space: 'lab' },
    { ...PLACE, device: 'bbcdefghijklm' },
    { ...PLACE, number: 8 },
  ]) {
    await expect(readSegment(sealed, place, [secret])).rejects.toMatchObject({ code: 'invalid' });
  }
});

it('says when a key is missing, and takes nothing plain into an encrypted space', async () => {
  const sealed = await writeSegment(DOCUMENTS, PLACE, secret);
  await expect(readSegment(sealed, PLACE, [other])).rejects.toMatchObject({ code: 'auth' });
  await expect(readSegment(sealed, PLACE)).rejects.toMatchObject({ code: 'auth' });
  const plain = await writeSegment(DOCUMENTS, PLACE);
  await expect(readSegment(plain, PLACE, [secret])).rejects.toMatchObject({ code: 'invalid' });
});

it('leaves alone what a newer version wrote', async () => {
  const newer = new TextEncoder().encode('PMN2 whatever');
  await expect(readSegment(newer, PLACE)).rejects.toMatchObject({ code: 'unsupported' });
});

it.each(['<html>Log in to the ward network</html>', '', 'PM', 'PMN1', 'PMNe'])('refuses %j', async (text) => {
  await expect(readSegment(new TextEncoder().encode(text), PLACE)).rejects.toMatchObject({
    code: expect.stringMatching(/invalid|auth/) as string,
  });
});

it('says of each flipped byte that the file is damaged, and gives nothing', async () => {
  const sealed = await writeSegment(DOCUMENTS, PLACE, secret);
  for (let at = 0; at < sealed.length; at++) {
    const flipped = sealed.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 0x40;
    await expect(readSegment(flipped, PLACE, [secret])).rejects.toMatchObject({
      code: expect.stringMatching(/invalid|auth|unsupported/) as string,
    });
  }
});

describe('a segment of format 1', () => {
  const PLAIN_FILE = 'UE1OMWMusTJkZmRiBgA=';
  const ENCRYPTED_FILE = 'UE1OZeOmNI/IC7AoWArNZ8XUi2xzVuFK8HURrbMuMbGiyWYe+MySSkZMq04KgL5NXoc=';
  const KEY_FILE =
    '{"v":1,"kdf":"PBKDF2-SHA256","iter":600000,"salt":"frxaAiEIaUIYETNyLB3VJA==","wrapped":"y2uRxs6AIcN7JUlo543lzDMel5AdOjdYxZy7D3v4ByxvG1NGdY3sWJk/23g8GVtpjK1zNS5nMH0ZTJPS","check":"e3a6348fc80bb028"}';
  const HELD = [{ id: 't:1', state: new Uint8Array([1, 2, 3]) }];

  it('decodes for ever, plain', async () => {
    expect(await readSegment(new Uint8Array(fromBase64(PLAIN_FILE)), PLACE)).toEqual(HELD);
  });

  it('decodes for ever, encrypted', async () => {
    const key = await openSpaceKey(KEY_FILE, 'golden');
    expect(await readSegment(new Uint8Array(fromBase64(ENCRYPTED_FILE)), PLACE, [key])).toEqual(HELD);
  });

  it('is still written so', async () => {
    const written = toBase64(await writeSegment(HELD, PLACE));
    expect(await readSegment(new Uint8Array(fromBase64(written)), PLACE)).toEqual(HELD);
    expect(written.slice(0, 6)).toBe(PLAIN_FILE.slice(0, 6));
  });
});
