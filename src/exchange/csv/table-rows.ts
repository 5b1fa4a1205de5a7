import Papa from 'papaparse';
import * as v from 'valibot';
import { FileProblem } from '../records/file-problem.ts';

/** A row of a table, with the line that it begins at. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

const DELIMITERS = [',', ';', '\t'];
/** The types of Papa Parse leave open what its parser gives. */
const Parsed = v.custom<Papa.ParseResult<string[]>>(
  (result) => typeof result === 'object' && result !== null && 'data' in result && 'meta' in result,
);
/** No row of a person's is longer, characters: a quotation mark that nothing closes would take the whole file for one. */
const LONGEST = 20_000_000;

/**
 * The rows of a table as spreadsheets write it: RFC 4180, with commas, semicolons or tabs. Papa Parse reads whole texts or streams of
 * Node's and browsers' own; here its parser gets what is there, and leaves the row that isn't whole. Throws FileProblem for a
 * quotation mark that is never closed.
 */
export async function* tableRows(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let rest = '';
  let line = 1;
  let parser: Papa.Parser | undefined;
  let tried = 0;
  let hasBreak = false;
  function* rows(isLast: boolean): Generator<TableRow> {
    if (!parser) {
      const { delimiter, start } = tableHead(rest);
      if (start > 0) line += 1;
      rest = rest.slice(start);
      parser = new Papa.Parser({ delimiter, newline: '\n' });
    }
    const { data, cursor } = parsed(parser, rest, isLast);
    for (const cells of data) {
      if (cells.some((cell) => cell.trim() !== '')) yield { cells, line };
      line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    }
    rest = isLast ? '' : rest.slice(cursor);
    tried = rest.length;
  }
  for await (const piece of withPlainBreaks(text)) {
    rest += piece;
    if (rest.length > LONGEST && tried * 2 > LONGEST) throw unclosed();
    hasBreak ||= piece.includes('\n');
    if (rest.length > LONGEST && !hasBreak) throw new FileProblem(['unreadEndlessRow']);
    // A long row is not looked at again with every piece of it.
    if (rest.length < tried * 2 || !hasBreak) continue;
    yield* rows(false);
    hasBreak = rest.includes('\n');
  }
  yield* rows(true);
}

function parsed(parser: Papa.Parser, text: string, isLast: boolean): { data: string[][]; cursor: number } {
  const result = v.parse(Parsed, parser.parse(text, 0, !isLast));
  if (isLast && result.errors.some(({ code }) => code === 'MissingQuotes')) throw unclosed();
  return { data: result.data, cursor: result.meta.cursor };
}

/** Excel's own line, and what Dimensions tells of its data. */
const BEFORE_HEAD = /^(?:sep=([,;\t])|"?About the data:.*)(?:\r\n?|\n)/i;

/** What parts the cells, from how often it stands in the first line; Excel may say so itself in a line before it (`sep=;`). */
export function tableHead(beginning: string): { delimiter: string; start: number; first: string } {
  const [before = '', said] = BEFORE_HEAD.exec(beginning) ?? [];
  const start = before.length;
  const [first = ''] = beginning.slice(start).split(/[\r\n]/, 1);
  const unquoted = first.replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: unquoted.split(delimiter).length }));
  const [most] = counted.sort((one, other) => other.count - one.count);
  return { delimiter: said ?? most?.delimiter ?? ',', start, first };
}

/** CRLF and CR as LF, also where a piece ends between the two; without a byte order mark. */
async function* withPlainBreaks(text: AsyncIterable<string>): AsyncGenerator<string> {
  let isFirst = true;
  let ended = '';
  for await (const piece of text) {
    const whole = ended + (isFirst ? piece.replace(/^\uFEFF/, '') : piece);
    isFirst &&= piece === '';
    ended = whole.endsWith('\r') ? '\r' : '';
    yield (ended === '' ? whole : whole.slice(0, -1)).replace(/\r\n?/g, '\n');
  }
  if (ended !== '') yield '\n';
}

function unclosed(): FileProblem {
  return new FileProblem(['unreadUnclosed']);
}
