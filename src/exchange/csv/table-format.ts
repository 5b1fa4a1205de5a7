import Papa from 'papaparse';
import { FileProblem } from '../records/file-problem.ts';
import type { Format, FormatIn, FormatOut } from '../records/format.ts';
import type { FileRecord } from '../records/record.ts';
import { restored } from './cell.ts';
import { foreignRow, namesArticles } from './foreign-row.ts';
import { type Cells, OUR_COLUMN, OUR_HEADER, ownRow, recordOfOwnRow, shownInRow } from './own-row.ts';
import { tableHead, tableRows } from './table-rows.ts';

/** A row of cells as text; quotation marks where a cell needs them. */
function rowText(cells: readonly string[], delimiter: string): string {
  return `${Papa.unparse([cells], { delimiter, newline: '\r\n' })}\r\n`;
}

/** What columns a table has, what stands in them, and what is read from them. */
export interface TableShape {
  readonly header: readonly string[];
  readonly row: (record: FileRecord) => readonly string[];
  /** What is read in the columns that are for people; absent where all of them are. */
  readonly shown?: (record: FileRecord) => FileRecord;
  /** undefined for a row that names no article. */
  readonly record: (cells: Cells, columns: ReadonlyMap<string, number>) => FileRecord | undefined;
  /** Is a table with these columns, in lower case, of this shape? */
  readonly fits: (columns: readonly string[]) => boolean;
}

/** Our own columns; tables of other programs are read as well. */
const OWN: TableShape = {
  header: OUR_HEADER,
  row: ownRow,
  shown: shownInRow,
  record: (cells, columns) =>
    columns.has(OUR_COLUMN.toLowerCase()) ? recordOfOwnRow(cells) : foreignRow(cells, columns.keys()),
  fits: namesArticles,
};

/** Writes a table. The byte order mark tells Excel that it is UTF-8. */
function tableOut(delimiter: string, { header, row, shown }: TableShape): FormatOut {
  return {
    ...(shown && { shown }),
    async *write(records) {
      yield `\uFEFF${rowText(header, delimiter)}`;
      for await (const record of records) yield rowText(row(record), delimiter);
    },
  };
}

/** What stands below "TITLE" where a table has a row a field. */
const OF_FIELDS = /^(?:AUTHOR NAMES|CORRESPONDENCE ADDRESS|SOURCE|MEDLINE PMID)$/;

/** Reads tables, whatever stands between their cells, with their columns in any order. */
function tableIn({ record: recordOf }: TableShape): FormatIn['read'] {
  return async function* (text) {
    let columns: ReadonlyMap<string, number> | undefined;
    for await (const { cells, line } of tableRows(text)) {
      if (!columns) {
        columns = columnsOf(cells);
        continue;
      }
      if (columns.get('title') === 0 && OF_FIELDS.test(cells[0] ?? ''))
        throw new FileProblem(['unreadFieldsBelow']);
      const places = columns;
      const record = recordOf((name) => restored(cells[places.get(name) ?? -1] ?? ''), columns);
      yield record ? { record, line } : { notUnderstood: ['partEmptyRow'], line };
    }
    if (!columns) throw new FileProblem(['unreadEmpty']);
  };
}

/** Throws FileProblem for a table without articles. */
function columnsOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const names = cells.map(columnName);
  if (!namesArticles(names)) throw new FileProblem(['unreadNoColumn']);
  // The first of two columns of one name.
  return new Map(names.map((name, place): [string, number] => [name, place]).reverse());
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase().replace(/^"|"$/g, '');
}

/** The format of tables of a shape, our own if none is said, whose cells stand between `delimiter`. */
export function tableFormat(
  delimiter: string,
  about: Omit<Format, 'out' | 'in'>,
  shape: TableShape = OWN,
): Format {
  const recognises = (beginning: string) => {
    const { delimiter: found, first } = tableHead(beginning.replace(/^\uFEFF/, ''));
    const names = first.split(found).map(columnName);
    return names.length > 1 && shape.fits(names) && (found === '\t') === (delimiter === '\t');
  };
  return { ...about, out: tableOut(delimiter, shape), in: { recognises, read: tableIn(shape) } };
}
