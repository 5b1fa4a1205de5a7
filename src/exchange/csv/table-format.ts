import Papa from 'papaparse';
import { AppError } from '../../lib/app-error.ts';
import type { Format, FormatIn, FormatOut } from '../records/format.ts';
import { restored } from './cell.ts';
import { foreignRow, namesArticles } from './foreign-row.ts';
import { OUR_COLUMN, OUR_HEADER, ownRow, recordOfOwnRow } from './own-row.ts';
import { tableHead, tableRows } from './table-rows.ts';

/** A row of cells as text; quotation marks where a cell needs them. */
function rowText(cells: readonly string[], delimiter: string): string {
  return `${Papa.unparse([cells], { delimiter, newline: '\r\n' })}\r\n`;
}

/** Writes a table in our columns. The byte order mark tells Excel that it is UTF-8. */
function tableOut(delimiter: string): FormatOut {
  return {
    async *write(records) {
      yield `\uFEFF${rowText(OUR_HEADER, delimiter)}`;
      for await (const record of records) yield rowText(ownRow(record), delimiter);
    },
  };
}

/** Reads tables, whatever stands between their cells, with their columns in any order. */
const read: FormatIn['read'] = async function* (text) {
  let columns: ReadonlyMap<string, number> | undefined;
  for await (const { cells, line } of tableRows(text)) {
    if (!columns) {
      columns = columnsOf(cells);
      continue;
    }
    const places = columns;
    const cell = (name: string) => restored(cells[places.get(name) ?? -1] ?? '');
    const record = columns.has(OUR_COLUMN.toLowerCase()) ? recordOfOwnRow(cell) : foreignRow(cell);
    yield record
      ? { record, line }
      : { notUnderstood: 'This row has neither a title nor an identifier.', line };
  }
  if (!columns) throw new AppError('invalid', 'The file is empty.');
};

/** Throws AppError `invalid` for a table without articles. */
function columnsOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const names = cells.map(columnName);
  if (!namesArticles(names)) {
    throw new AppError('invalid', 'This table has no column for titles, PMIDs or DOIs.');
  }
  // The first of two columns of one name.
  return new Map(names.map((name, place): [string, number] => [name, place]).reverse());
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase().replace(/^"|"$/g, '');
}

/** The format of tables whose cells stand between `delimiter`. */
export function tableFormat(delimiter: string, about: Omit<Format, 'out' | 'in'>): Format {
  const recognises = (beginning: string) => {
    const { delimiter: found, first } = tableHead(beginning.replace(/^\uFEFF/, ''));
    const names = first.split(found).map(columnName);
    return names.length > 1 && namesArticles(names) && (found === '\t') === (delimiter === '\t');
  };
  return { ...about, out: tableOut(delimiter), in: { recognises, read } };
}
