import { asreviewShape } from './csv/asreview-shape.ts';
import { tableFormat } from './csv/table-format.ts';

/** CSV in ASReview's columns: decisions are its labels, so that it learns from what was screened already. */
export const asreviewCsv = tableFormat(
  ',',
  {
    id: 'asreview-csv',
    name: 'CSV for ASReview',
    words: 'formatAsreviewCsv',
    extension: 'csv',
    mediaType: 'text/csv',
  },
  asreviewShape,
);
