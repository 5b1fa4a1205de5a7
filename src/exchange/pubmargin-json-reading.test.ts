import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../lib/base64.ts';
import { type LibraryDocument, writePubMarginJson } from './pubmargin-json.ts';
import { type Fault, type FileHead, readPubMarginJson } from './pubmargin-json-reading.ts';

const documents = [
  { id: 't:36455991', state: Uint8Array.of(0, 1, 255) },
  { id: 'n:doi:10.1038/s41591-018-0041-7', state: Uint8Array.of() },
  { id: 'e:36455991', state: new TextEncoder().encode('{"created":1,"modified":2}') },
];

/** As version 0.1.0 wrote it, to the letter. */
const VERSION_1 = `{
 "format": "PubMargin",
 "version": 1,
 "documents": [
  {
   "id": "t:36455991",
   "state": "AAH/"
  },
  {
   "id": "c:36455991",
   "state": "${toBase64(new TextEncoder().encode('{"site":"PubMed"}'))}"
  }
 ]
}
`;

async function* one<T>(item: T): AsyncGenerator<T> {
  yield await Promise.resolve(item);
}

async function written(all: readonly LibraryDocument[]): Promise<string> {
  const file = { savedAt: Date.UTC(2026, 10, 22), version: '0.1.0', entries: one([]), documents: one(all) };
  let text = '';
  for await (const piece of writePubMarginJson(file)) text += piece;
  return text;
}

/** Reads a text as it comes from a disk, so many bytes at a time. */
async function read(text: string, size = 7): Promise<{ documents: LibraryDocument[]; head: FileHead }> {
  const bytes = new TextEncoder().encode(text);
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
  };
  const reading = readPubMarginJson(pieces());
  const found: LibraryDocument[] = [];
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return { documents: found, head: value };
    found.push(...value);
  }
}

describe('a PubMargin file', () => {
  it('gives back every document it was written from, and when that was', async () => {
    expect(await read(await written(documents))).toEqual({
      documents,
      head: { version: 2, savedAt: Date.UTC(2026, 10, 22), savedBy: 'PubMargin 0.1.0' },
    });
  });

  it('gives back whatever was written, wherever the pieces end', async () => {
    const Document = fc.record({
      id: fc.string({ minLength: 1 }).map((id) => `x:${id}`),
      state: fc.uint8Array(),
    });
    const Documents = fc.uniqueArray(Document, { selector: ({ id }) => id });
    await fc.assert(
      fc.asyncProperty(Documents, fc.integer({ min: 1, max: 400 }), async (all, size) => {
        expect((await read(await written(all), size)).documents).toEqual(all);
      }),
    );
  });

  it('of version 1 is read', async () => {
    expect(await read(VERSION_1)).toEqual({
      documents: [
        { id: 't:36455991', state: Uint8Array.of(0, 1, 255) },
        { id: 'c:36455991', state: new TextEncoder().encode('{"site":"PubMed"}') },
      ],
      head: { version: 1, savedAt: undefined, savedBy: undefined },
    });
  });

  it('is read in whatever order and with whatever spaces someone left it', async () => {
    const { documents: list, ...head } = JSON.parse(await written(documents)) as Record<string, unknown>;
    expect((await read(JSON.stringify({ documents: list, ...head }))).documents).toEqual(documents);
    expect((await read(JSON.stringify({ ...head, documents: list }, null, 4))).documents).toEqual(documents);
  });

  it('is read with a byte order mark before it, and with what a later version of PubMargin adds', async () => {
    const more = (await written(documents)).replace('"entries"', '"new": [{"a": [1]}],\n "entries"');
    expect((await read(`\uFEFF${more}`)).documents).toEqual(documents);
  });
});

describe('what is no whole PubMargin file', () => {
  it.each<[string, (file: string) => string, Fault]>([
    ['an empty file', () => '', 'empty'],
    ['a file of spaces', () => '\uFEFF \r\n', 'empty'],
    ['a text that is no JSON', () => 'PMID- 36455991\nTI  - Something', 'not-json'],
    ['JSON of another program', () => '{"items": [], "version": 9}', 'foreign'],
    ['JSON of another program with documents', () => '{"documents": [{"name": "a"}]}', 'foreign'],
    ['a list', () => '[1]', 'foreign'],
    ['a file of a newer version', (file) => file.replace('"version": 2', '"version": 3'), 'newer'],
    ['a file without a version', (file) => file.replace('"version": 2', '"version": "2"'), 'damaged'],
    ['a file that was cut off', (file) => file.slice(0, -20), 'cut-off'],
    ['a file that was cut off before its end', (file) => file.slice(0, -3), 'cut-off'],
    ['a file cut off early', (file) => file.slice(0, 40), 'cut-off'],
    ['a file with something behind it', (file) => `${file}{}`, 'damaged'],
    ['a file that is no JSON from somewhere on', (file) => file.replace('"AAH/"', 'AAH/'), 'damaged'],
    ['a state that is no base64', (file) => file.replace('AAH/', '!!!!'), 'damaged'],
    ['a document without a state', (file) => file.replace('"state": "AAH/"', '"of": 1'), 'damaged'],
    ['a document that is there twice', (file) => file.replace('e:36455991', 't:36455991'), 'damaged'],
  ])('is told apart: %s', async (_what, damage, fault) => {
    const file = (await written(documents)).replaceAll('"state":"', '"state": "');
    for (const size of [1, 7, 1_000]) await expect(read(damage(file), size)).rejects.toMatchObject({ fault });
  });

  it('has the code that callers know', async () => {
    const newer = (await written([])).replace('"version": 2', '"version": 3');
    await expect(read(newer)).rejects.toMatchObject({ code: 'unsupported' });
    await expect(read('')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is found to be of a newer version before anything of it is given', async () => {
    const newer = (await written(documents)).replace('"version": 2', '"version": 3');
    const reading = readPubMarginJson(one(new TextEncoder().encode(newer)));
    await expect(reading.next()).rejects.toMatchObject({ fault: 'newer' });
  });
});
