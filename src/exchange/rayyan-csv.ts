import { rayyanShape } from './csv/rayyan-shape.ts';
import { tableFormat } from './csv/table-format.ts';

/** CSV in Rayyan's columns: what was decided, and why, is read there again. */
export const rayyanCsv = tableFormat(
  ',',
  {
    id: 'rayyan-csv',
    name: 'CSV for Rayyan',
    words: 'formatRayyanCsv',
    extension: 'csv',
    mediaType: 'text/csv',
  },
  rayyanShape,
);
