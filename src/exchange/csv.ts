import { tableFormat } from './csv/table-format.ts';

/**
 * CSV (RFC 4180), one row an article, for spreadsheets: tags and notes in columns, formulas defused. Tables of PubMed, Rayyan, Zotero and
 * ASReview are read as well, whether commas or semicolons part their cells.
 */
export const csv = tableFormat(',', { id: 'csv', name: 'CSV', extension: 'csv', mediaType: 'text/csv' });
