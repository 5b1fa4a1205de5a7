import * as v from 'valibot';
import { setting } from '../../../settings/setting.ts';

/** The columns that the table can have beside the title, in their order. */
export const COLUMNS = [
  'authors',
  'journal',
  'year',
  'tags',
  'note',
  'status',
  'decision',
  'rating',
  'created',
  'modified',
] as const;
export type Column = (typeof COLUMNS)[number];

/** How wide each is, in px. The title takes what is left. */
export const COLUMN_WIDTH: Readonly<Record<Column, number>> = {
  authors: 152,
  journal: 128,
  year: 64,
  tags: 168,
  note: 200,
  status: 88,
  decision: 88,
  rating: 80,
  created: 112,
  modified: 112,
};

/** The least that the title is given, in px: two lines of it are some 80 letters then. */
const LEAST_TITLE = 304;
/** The box that selects, in px. */
export const SELECT_WIDTH = 40;

/** In which order they are given up where there is no room for all. */
const GIVEN_UP: readonly Column[] = [
  'created',
  'modified',
  'note',
  'journal',
  'authors',
  'rating',
  'status',
  'decision',
  'year',
  'tags',
];

/** Of the chosen columns those for which a list of this width (px) has room beside the title. */
export function fittingColumns(chosen: readonly Column[], width: number): Column[] {
  const fitting = new Set(chosen);
  const taken = () =>
    [...fitting].reduce((sum, column) => sum + COLUMN_WIDTH[column], SELECT_WIDTH + LEAST_TITLE);
  for (const column of GIVEN_UP) {
    if (taken() <= width) break;
    fitting.delete(column);
  }
  return COLUMNS.filter((column) => fitting.has(column));
}

const ChosenColumns = v.array(v.picklist(COLUMNS));

/** The columns that the user chose for the table. */
export const chosenColumns = setting<readonly Column[]>(
  'libraryColumns',
  (kept) => v.is(ChosenColumns, kept),
  ['authors', 'journal', 'year', 'tags', 'note', 'modified'],
);

/** How entries are listed: as lines of a table, or as cards. */
export type Look = 'table' | 'cards';

/** How the user wants them listed. */
export const chosenLook = setting<Look>(
  'libraryLook',
  (kept) => kept === 'table' || kept === 'cards',
  'table',
);

/** Below this width of the list (px) a table would be a heap of single words: cards stand there whatever was chosen. */
export const LEAST_TABLE = 480;
