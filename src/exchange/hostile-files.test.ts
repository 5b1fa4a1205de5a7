import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { FileProblem } from './records/file-problem.ts';
import type { Format, ReadItem } from './records/format.ts';
import { FORMATS } from './records/formats.ts';
import { ANY_LIBRARY } from './records/libraries.fixture.ts';
import { bareRecord } from './records/record.ts';
import { decoded } from './text/decoded.ts';

const READABLE = FORMATS.filter((format) => format.in).map((format) => [format.name, format] as const);
const WRITABLE = READABLE.filter(([, format]) => format.out);
const LIBRARY = fc.sample(ANY_LIBRARY, { numRuns: 40, seed: 3 }).flat().slice(0, 12);

const PLAIN = [
  { ...bareRecord({ ...bareCitation({ pmid: '1' }), title: 'A title' }), tags: [{ name: 'rct' }] },
];

/** Everything that a file says, or why it is refused, for people; whatever else is thrown goes on. */
async function outcome(
  format: Format,
  pieces: Iterable<string | Uint8Array>,
): Promise<ReadItem[] | FileProblem> {
  try {
    return await Array.fromAsync(format.in?.read(decoded(bytes(pieces))) ?? []);
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'invalid') return error;
    throw error;
  }
}

async function* bytes(pieces: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    yield await Promise.resolve(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  }
}

async function writtenBy(format: Format, library = LIBRARY): Promise<Uint8Array> {
  const pieces = await Array.fromAsync(format.out?.write(library, { at: 0, title: 'T' }) ?? []);
  return Buffer.concat(
    pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)),
  );
}

/** `text` again and again, 200 MB in all, without a line break. */
function* oneLine(beginning: string, text: string): Generator<string> {
  yield beginning;
  const piece = text.repeat(Math.floor(1_000_000 / text.length));
  for (let megabyte = 0; megabyte < 200; megabyte += 1) yield piece;
}

describe.each(WRITABLE)('%s', (_name, format) => {
  it(
    'cut off after every thousandth byte, is read as far as it goes or refused with a sentence',
    { timeout: 30_000 },
    async () => {
      const whole = await writtenBy(format);
      const step = Math.max(1_000, Math.ceil(whole.length / 40_000) * 1_000);
      for (let end = 0; end < whole.length; end += step) {
        const found = await outcome(format, [whole.subarray(0, end)]);
        if (!(found instanceof FileProblem)) expect(found.length).toBeLessThanOrEqual(LIBRARY.length + 3);
      }
    },
  );

  it('with bytes of another kind in it, is read around them or refused with a sentence', async () => {
    const whole = await writtenBy(format);
    for (const strange of [
      '\0\0\0',
      '\ud800',
      '\u2028',
      '{{{{',
      '"""""',
      '<!DOCTYPE x [<!ENTITY a "b">]>',
      ']]>',
    ]) {
      const middle = Math.floor(whole.length / 2);
      await outcome(format, [whole.subarray(0, middle), strange, whole.subarray(middle)]);
    }
  });

  it('in UTF-16 without a mark of it, is read as in UTF-8', async () => {
    if (format.id === 'markdown-zip') return; // A zip holds bytes.
    const whole = await writtenBy(format, PLAIN);
    const text = new TextDecoder().decode(whole);
    const [found, asUtf8] = [
      await outcome(format, [Buffer.from(text, 'utf16le')]),
      await outcome(format, [whole]),
    ];
    expect(found).toMatchObject([{ record: { citation: { ids: { pmid: '1' } } } }]);
    expect(found).toEqual(asUtf8);
  });
});

/** What each kind of reader could choke on, as the beginning of a line that never ends. */
const ENDLESS: readonly (readonly [format: string, what: string, beginning: string, text: string])[] = [
  ['pubmargin', 'brackets', '', '['.repeat(1_000)],
  ['pubmargin', 'objects', '{"format":"PubMargin","version":2,"entries":', '{"a":'],
  ['csl-json', 'digits', '[', '1'],
  ['web-annotation', 'brackets', '[', '['],
  ['zotero-rdf', 'elements', '<?xml version="1.0"?><rdf:RDF>', '<a>'],
  ['reading-list', 'elements', '<html>', '<b>'],
  ['reading-list', 'text', '<!doctype html>', 'x'],
  ['ris', 'a field', 'TY  - JOUR\nTI  - ', 'x '],
  ['nbib', 'a field', 'PMID- 1\nTI  - ', 'x '],
  ['bibtex', 'brackets', '@article{a, title = {', '{x '],
  ['csv', 'cells', 'title,pmid,', 'x,'],
  ['csv', 'a quotation', 'title,pmid\n"', 'ab'],
  ['markdown', 'marks', '<!-- pubmargin:article 1 -->\n', '<!-- '],
  ['pmid-list', 'digits', '1', '1'],
];

it.each(ENDLESS)(
  'as %s, 200 MB of %s in one line are given up early',
  { timeout: 30_000 },
  async (id, _what, beginning, text) => {
    const format = FORMATS.find((one) => one.id === id);
    let taken = 0;
    const counted = function* () {
      for (const piece of oneLine(beginning, text)) {
        taken += piece.length;
        yield piece;
      }
    };
    expect(format && (await outcome(format, counted()))).toBeInstanceOf(FileProblem);
    expect(taken).toBeLessThan(60_000_000);
  },
);

describe.each(READABLE)('what claims to be %s', (_name, format) => {
  it('and names what every object has, changes none', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString'];
    const files = [
      `[{"type":"article","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"T"}]`,
      `${names.join(',')},title,pmid\n${names.map(() => 'polluted').join(',')},T,1\n`,
      `@article{__proto__, __proto__ = {polluted}, constructor = {x}, title = {T}}`,
      'TY  - JOUR\nTI  - __proto__\nKW  - constructor\nER  - \n',
      `{"format":"PubMargin","version":2,"__proto__":{"polluted":1},"documents":[{"id":"__proto__","state":"AAA="}]}`,
      '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":"https://pubmed.ncbi.nlm.nih.gov/1/","__proto__":{"polluted":1}}',
    ];
    for (const file of files) await outcome(format, [file]);
    expect({}).not.toHaveProperty('polluted');
  });
});

it('a table with a million columns is read', { timeout: 30_000 }, async () => {
  const csv = FORMATS.find(({ id }) => id === 'csv');
  const wide = `title,pmid${',x'.repeat(1_000_000)}\nA,1${',y'.repeat(1_000_000)}\n`;
  const found = csv && (await outcome(csv, [wide]));
  expect(found).toMatchObject([{ record: { citation: { title: 'A', ids: { pmid: '1' } } } }]);
});
