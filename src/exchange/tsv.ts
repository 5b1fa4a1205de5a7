import { tableFormat } from './csv/table-format.ts';

/** As CSV, with tabs between the cells: for R, and for spreadsheets that take commas for decimal marks. */
export const tsv = tableFormat('\t', {
  id: 'tsv',
  name: 'TSV',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values',
});
