import { articleAddress } from '../../article/article-address.ts';
import type { FileRecord } from '../records/record.ts';
import { joinedNotes, notesApart } from '../records/joined-notes.ts';
import { abstractText } from '../../cite/abstract-text.ts';
import { noteText, withPlainBreaks } from '../records/note-text.ts';
import { defused, listCell, listedIn } from './cell.ts';
import { foreignRow } from './foreign-row.ts';
import type { TableShape } from './table-format.ts';

/** How ASReview says that a record is relevant; of the others nothing is decided. */
const LABELS = { include: '1', exclude: '0', maybe: '' } as const;

/** The columns that ASReview reads, and behind them those that it leaves alone. */
const COLUMNS: readonly (readonly [name: string, cell: (record: FileRecord) => string | undefined])[] = [
  ['title', ({ citation }) => citation.title],
  ['abstract', ({ citation }) => abstractText(citation)],
  ['authors', ({ citation }) => citation.authors.map(({ name }) => name).join('; ')],
  ['keywords', ({ citation }) => citation.keywords.join('; ')],
  ['doi', ({ citation }) => citation.ids.doi],
  ['url', ({ citation }) => articleAddress(citation.ids)],
  ['included', ({ decision }) => decision && LABELS[decision]],
  ['pmid', ({ citation }) => citation.ids.pmid],
  ['pmcid', ({ citation }) => citation.ids.pmcid],
  ['journal', ({ citation }) => citation.journal ?? citation.journalAbbreviation],
  ['issn', ({ citation }) => citation.issn],
  ['year', ({ citation: { date } }) => (date?.year === undefined ? undefined : String(date.year))],
  ['labels', ({ tags }) => listCell(tags.map(({ name }) => name))],
  ['notes', ({ notes }) => joinedNotes(notes.map((note) => withPlainBreaks(noteText(note))))],
];

/**
 * Tables as ASReview reads them (https://asreview.readthedocs.io/en/latest/data_format.html): what was included is 1, what
 * was excluded 0, the rest is still to be screened.
 */
export const asreviewShape: TableShape = {
  header: COLUMNS.map(([name]) => name),
  row: (record) => COLUMNS.map(([, cell]) => defused(cell(record) ?? '')),
  record: (cells, columns) => {
    // Our own notes are apart by a line of their own; nothing in them is another program's.
    const row = foreignRow((name) => {
      if (name === 'notes') return '';
      // ASReview 2 leaves the labels that it was given, and puts its own behind.
      return name === 'asreview_label' ? cells(name) || cells('included') : cells(name);
    }, columns.keys());
    if (!row) return undefined;
    const { keywordsFrom: _, ...record } = row; // What people gave are labels.
    return {
      ...record,
      tags: [...listedIn(cells('labels')).map((name) => ({ name })), ...record.tags],
      notes: [...notesApart(cells('notes')).map((body) => ({ body })), ...record.notes],
    };
  },
  fits: (columns) => ['title', 'included', 'labels', 'notes'].every((name) => columns.includes(name)),
};
