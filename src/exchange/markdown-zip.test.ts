import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { markdownZip } from './markdown-zip.ts';
import { articleFile } from './markdown/article-file.ts';
import { recognisedFormat } from './records/formats.ts';
import { lostParts } from './records/losses.ts';
import { bareRecord, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { decoded } from './text/decoded.ts';
import { refusedInEnglish } from '../../tests/fakes/told-in-english.ts';

async function* inPieces(bytes: Uint8Array, size = 10_000) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const zipOf = async (records: readonly FileRecord[]) =>
  new Uint8Array(
    await new Blob(
      await Array.fromAsync(
        markdownZip.out?.write(records, { at: 0, title: '' }) ?? [],
        (piece) => new Uint8Array(piece as Uint8Array),
      ),
    ).arrayBuffer(),
  );
const textIn = async (zip: Uint8Array, size?: number) =>
  (await Array.fromAsync(refusedInEnglish(decoded(inPieces(zip, size))))).join('');
const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    bareRecord({ ...bareCitation({ pmid: String(at + 1) }), title: 'Sepsis' }),
  );
const bytes = (text: string) => new TextEncoder().encode(text);

describe('Markdown in a zip', () => {
  it('gives back everything', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_RECORD, async (record) => {
        expect(lostParts(record, await comesBack(markdownZip, record))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is read wherever its pieces end, and known by what is in it', async () => {
    const records = numbered(40);
    const zip = await zipOf(records);
    for (const size of [1, 7, 1_000, 100_000]) {
      const text = await textIn(zip, size);
      expect(text).toBe(records.map((record) => `${articleFile(record)}\n`).join(''));
      expect(recognisedFormat(text)?.id).toBe('markdown');
    }
  });
});

describe('a zip that somebody else made', () => {
  it('is read with its files packed, in folders, and without what stands beside them', async () => {
    const article = articleFile(numbered(1)[0] ?? bareRecord(bareCitation({})));
    const zip = zipSync({
      'My vault/Sepsis.md': bytes(`\uFEFF${article}`),
      'My vault/image.png': new Uint8Array(100_000).map((_, at) => at % 251),
      'My vault/.trash/Old.md': bytes('old'),
      '__MACOSX/My vault/._Sepsis.md': bytes('\0\0'),
      '../../evil.md': bytes('evil'),
    });
    expect(await textIn(zip)).toBe(`${article}\n`);
  });

  it('is read beside the large pictures and papers of a vault', async () => {
    const article = articleFile(numbered(1)[0] ?? bareRecord(bareCitation({})));
    const zip = zipSync({ 'paper.pdf': new Uint8Array(30 * 1024 ** 2), 'Sepsis.md': bytes(article) });
    expect(await textIn(zip)).toBe(`${article}\n`);
  });

  it.each([
    ['a bomb', zipSync({ 'a.md': new Uint8Array(30 * 1024 ** 2) }), 'far too large'],
    ['one without Markdown', zipSync({ 'articles.csv': bytes('x') }), 'no Markdown files: unpack it'],
    ['a workbook', zipSync({ '[Content_Types].xml': bytes('x'), 'xl/workbook.xml': bytes('x') }), 'as CSV'],
    ['a spreadsheet', zipSync({ mimetype: bytes('x'), 'content.xml': bytes('x') }), 'as CSV'],
    ['a damaged one', zipSync({ 'a.md': bytes('sepsis '.repeat(1_000)) }).fill(0xff, 40, 60), 'damaged'],
    [
      'a cut one',
      zipSync({ 'a.md': crypto.getRandomValues(new Uint8Array(5_000)) }).subarray(0, 3_000),
      'damaged',
    ],
  ])('gets one sentence where it is %s', async (_, zip, sentence) => {
    await expect(textIn(zip)).rejects.toThrow(sentence);
  });
});
