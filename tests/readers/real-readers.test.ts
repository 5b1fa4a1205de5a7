import { afterAll, describe, expect, it } from 'vitest';
import { noteText } from '../../src/exchange/records/note-text.ts';
import type { FileRecord } from '../../src/exchange/records/record.ts';
import { biberReader } from './biber.ts';
import { bibutilsReaders } from './bibutils.ts';
import { frontmatterReader } from './frontmatter.ts';
import { htmlReader } from './html.ts';
import { jsonLdReader } from './json-ld.ts';
import { nastyLibrary } from './nasty-library.ts';
import { bibliography, pandocReaders } from './pandoc.ts';
import { isThere } from './programs.ts';
import { rapperReader } from './rapper.ts';
import { type Found, type Part, PARTS, type Reader } from './reader.ts';
import { formulasIn, sheetOf, spreadsheetReaders } from './spreadsheet.ts';

const READERS: readonly Reader[] = [
  ...pandocReaders,
  ...bibutilsReaders,
  biberReader,
  rapperReader,
  jsonLdReader,
  ...spreadsheetReaders,
  frontmatterReader,
  htmlReader,
];
const LIBRARY = nastyLibrary(40);
const installed = new Map(
  READERS.flatMap(({ command }) => command ?? []).map((command) => [command, isThere(command)]),
);
const verdicts: string[][] = [];

describe.each(READERS)('$name', (reader) => {
  const { command, unread = {} } = reader;

  it.skipIf(command !== undefined && !installed.get(command))(
    'reads every article, and finds all tags and notes in it',
    async () => {
      const found = await reader.read(await reader.write(LIBRARY));
      const parts = PARTS.filter((part) => unread[part] === undefined);
      const missing = LIBRARY.flatMap((record, at) =>
        parts.flatMap((part) => missingOf(reader, part, record, found[at])),
      );
      verdicts.push([
        reader.name,
        `${found.length} of ${LIBRARY.length}`,
        ...PARTS.map((part) => unread[part] ?? verdict(part, missing)),
      ]);
      expect(found).toHaveLength(LIBRARY.length);
      expect(missing).toEqual([]);
    },
  );
});

it.skipIf(!installed.get('pandoc')).each(pandocReaders.map((reader) => [reader.name, reader] as const))(
  '%s: all of it is rendered as a list of references',
  async (name, reader) => {
    const shown = plain(bibliography(await reader.write(LIBRARY), name.includes('CSL') ? 'json' : 'bib'));
    expect(shown).toContain(plain('Elisabeth van der Horst'));
    expect(shown).toContain('10.1000/without-pmid');
    expect(shown).toContain(plain('RECOVERY Collaborative Group'));
    expect(shown.match(/\.2023\./g)?.length).toBeGreaterThan(1);
  },
);

it('a spreadsheet library finds the formula in a cell that nobody defused', () => {
  expect(formulasIn(sheetOf('Title,PMID\n=1+1,2\n'))).toEqual(['1+1']);
});

afterAll(() => {
  const head = ['What real readers find', 'articles', ...PARTS];
  const rows = [head, ...verdicts];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  console.log(rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n'));
});

/** What of a part of a record a program does not have. */
function missingOf(reader: Reader, part: Part, record: FileRecord, found: Found | undefined): string[] {
  const { apart = [], asShown = (text: string) => text } = reader;
  const there = (found?.[part] ?? []).map(plain);
  return expected(part, record)
    .map((text) => plain(asShown(text, part)))
    .filter((text) => !there.some((one) => (apart.includes(part) ? one === text : one.includes(text))))
    .map((text) => `${part}: ${text} ≠ ${there.join(' | ').slice(0, 300)}`);
}

function expected(part: Part, { citation, tags, notes }: FileRecord): string[] {
  switch (part) {
    case 'titles':
      return [citation.title ?? ''];
    case 'authors':
      return citation.authors.map(({ name, group }) =>
        group ? name : name.replace(/ \p{Lu}+(?: Jr)?$/u, ''),
      );
    case 'identifiers':
      return [citation.ids.pmid ?? citation.ids.doi ?? ''];
    case 'tags':
      return tags.map(({ name }) => name);
    case 'notes':
      return notes.flatMap((note) => (note.quote ? [note.body, note.quote.quote.exact] : [noteText(note)]));
  }
}

function verdict(part: Part, missing: readonly string[]): string {
  const all = LIBRARY.flatMap((record) => expected(part, record)).length;
  return `${all - missing.filter((one) => one.startsWith(`${part}:`)).length} of ${all}`;
}

/** Quotation marks, dashes, dots and white space are set by each program in its own way; `* * *` parts our notes. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/['"`´‘’“”]+/g, "'")
    .replace(/[-‐‑–—]+/g, '-')
    .replaceAll('…', '...')
    .replace(/\\(?:textbackslash)?(?=\* \* \*)/g, '')
    .replace(/\s+/g, '');
}
