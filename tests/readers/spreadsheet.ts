import { read, utils, type WorkSheet } from '@e965/xlsx';
import { csv } from '../../src/exchange/csv.ts';
import type { Format } from '../../src/exchange/records/format.ts';
import { tsv } from '../../src/exchange/tsv.ts';
import { type Found, type Reader, written } from './reader.ts';

/** SheetJS (https://docs.sheetjs.com/), which takes for a formula what Excel takes for one. */
function spreadsheet(format: Format): Reader {
  return {
    name: `SheetJS: ${format.name}`,
    write: (records) => written(format, records),
    read(file) {
      const sheet = sheetOf(file);
      const formulas = formulasIn(sheet);
      if (formulas.length > 0) throw new Error(`Formulas: ${formulas.slice(0, 5).join(' ')}`);
      return utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: false }).map(found);
    },
    apart: ['titles', 'identifiers'],
    // An apostrophe keeps a text from being a formula.
    asShown: (text, part) => (part === 'titles' && /^'*[=+\-@]/.test(text) ? `'${text}` : text),
  };
}

export const spreadsheetReaders: readonly Reader[] = [csv, tsv].map(spreadsheet);

/** The cells of a table that are calculated. */
export function formulasIn(sheet: WorkSheet): string[] {
  return Object.values(sheet).flatMap((cell: unknown) =>
    typeof cell === 'object' && cell !== null && 'f' in cell ? [String(cell.f)] : [],
  );
}

/** A table as a spreadsheet opens it. */
export function sheetOf(file: string): WorkSheet {
  const book = read(new TextEncoder().encode(file), { type: 'array', codepage: 65_001 });
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error('No sheet.');
  return sheet;
}

function found(row: Record<string, unknown>): Found {
  const cell = (name: string) => [typeof row[name] === 'string' ? row[name] : ''];
  return {
    titles: cell('Title'),
    authors: cell('Authors'),
    identifiers: [...cell('PMID'), ...cell('DOI')],
    tags: cell('Tags').map((text) => text.replace(/\\([\\;])/g, '$1')),
    notes: cell('Notes'),
  };
}
