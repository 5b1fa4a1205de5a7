import { expect, it } from 'vitest';
import { refusedInEnglish } from '../../../tests/fakes/told-in-english.ts';
import { decoded } from './decoded.ts';

const TEXT = 'TY  - JOUR\r\nTI  - Müller, β-blockers and 心不全 🫀\r\n';

async function* bytes(...all: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const one of all) yield await Promise.resolve(one);
}
const read = async (...all: Uint8Array[]) =>
  (await Array.fromAsync(refusedInEnglish(decoded(bytes(...all))))).join('');
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
};

it.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['UTF-16, little end first, with a mark', utf16(`\uFEFF${TEXT}`, true)],
  ['UTF-16, big end first, with a mark', utf16(`\uFEFF${TEXT}`, false)],
])('reads %s', async (_name, file) => {
  expect(await read(file)).toBe(TEXT);
});

it('reads UTF-16 without a mark', async () => {
  expect(await read(utf16('TY  - JOUR\n', true))).toBe('TY  - JOUR\n');
  expect(await read(utf16('TY  - JOUR\n', false))).toBe('TY  - JOUR\n');
});

it('reads what older programs write in Windows-1252', async () => {
  expect(await read(Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x96]))).toBe('Müller –');
});

it('reads Windows-1252 whose first letter beyond ASCII comes late', async () => {
  const plain = new TextEncoder().encode('x'.repeat(100_000));
  const late = Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x96]);
  const text = `${'x'.repeat(100_000)}Müller –`;
  expect(await read(plain, late)).toBe(text);
  expect(await read(plain, late.slice(0, 2), late.slice(2))).toBe(text);
  expect(await read(plain, Uint8Array.from([...late.slice(0, 2)]))).toBe(`${'x'.repeat(100_000)}Mü`); // Cut off.
  expect(await read(Uint8Array.from([...plain, ...late]))).toBe(text);
});

it('reads characters that are cut between two pieces', async () => {
  const file = new TextEncoder().encode(`${'x'.repeat(64 * 1024 - 1)}ü🫀`);
  for (const at of [64 * 1024, 64 * 1024 + 2, file.length - 1])
    expect(await read(file.slice(0, at), file.slice(at))).toBe(`${'x'.repeat(64 * 1024 - 1)}ü🫀`);
});

it('loses no letter of a Windows-1252 file that was put behind one in UTF-8', async () => {
  const utf8 = new TextEncoder().encode('Müller – 心不全 🫀, with a real \uFFFD\n');
  const older = Uint8Array.from([
    0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x96, 0xe9, 0x74, 0xe9, 0x20, 0xc3,
  ]);
  const text = 'Müller – 心不全 🫀, with a real \uFFFD\nMüller –été Ã';
  const file = Uint8Array.from([...utf8, ...older]);
  expect(await read(file)).toBe(text);
  for (let at = 1; at < file.length; at++) expect(await read(file.slice(0, at), file.slice(at))).toBe(text);
  const long = Uint8Array.from([...utf8, ...new TextEncoder().encode('x'.repeat(70_000)), ...older]);
  for (let at = 70_000; at < long.length; at++)
    expect((await read(long.slice(0, at), long.slice(at))).slice(-13)).toBe(text.slice(-13));
  expect(await read(new TextEncoder().encode('\uFEFF'), utf8, older)).toBe(text);
  expect(await read(older, utf8)).toBe(`Müller –été Ã${text.slice(0, -13)}`);
});

it.each([
  [
    'a word in capitals before a quotation mark, in Windows-1252',
    [0xc4, 0xd6, 0xdc, 0x20, 0x93, 0xc9, 0x94],
    'ÄÖÜ “É”',
  ],
  ['Greek in UTF-8', [0xce, 0xb1, 0xce, 0xb2, 0x20, 0xfc], 'αβ ü'],
  ['a byte that is nothing in either', [0xfc, 0x81], 'ü\u0081'],
])('reads %s', async (_, file, text) => {
  expect(await read(Uint8Array.from(file))).toBe(text);
});

it('reads megabytes that are all Windows-1252, or nothing else, in a moment', async () => {
  const since = performance.now();
  expect((await read(new Uint8Array(2_000_000).fill(0xe9))).length).toBe(2_000_000);
  expect(performance.now() - since).toBeLessThan(5_000); // It was half a minute.
});

it.each([
  [
    'a picture',
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    'This is no text file. Choose a file',
  ],
  ['a ZIP', [0x50, 0x4b, 3, 4, 0, 0, 0, 8], 'This ZIP holds no Markdown files'],
])('says so when a file is no text but %s', async (_, file, sentence) => {
  await expect(read(Uint8Array.from(file))).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining(sentence) as string,
  });
});

it('takes an empty file for an empty text', async () => {
  expect(await read()).toBe('');
});
