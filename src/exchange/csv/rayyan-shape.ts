import { articleAddress } from '../../article/article-address.ts';
import { rayyanText } from '../foreign/rayyan.ts';
import { abstractText } from '../../cite/abstract-text.ts';
import { noteText } from '../records/note-text.ts';
import { lastNameFirst } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';
import { wordsOfArticle } from '../records/words-of-article.ts';
import { defused } from './cell.ts';
import { foreignRow } from './foreign-row.ts';
import type { TableShape } from './table-format.ts';

/** In whose name we say what nobody is named for. */
const REVIEWER = 'PubMargin';

/** Rayyan's columns in the order of its own exports, each with what stands in it. */
const COLUMNS: readonly (readonly [name: string, cell: (record: FileRecord) => string | undefined])[] = [
  [
    'key',
    ({ citation }) => `pubmargin-${citation.ids.pmid ?? citation.ids.pmcid ?? wordsOfArticle(citation)}`,
  ],
  ['title', ({ citation }) => citation.title],
  ['year', ({ citation: { date } }) => numberText(date?.year)],
  ['month', ({ citation: { date } }) => numberText(date?.month)],
  ['day', ({ citation: { date } }) => numberText(date?.day)],
  ['journal', ({ citation }) => citation.journal ?? citation.journalAbbreviation],
  ['issn', ({ citation }) => citation.issn],
  ['volume', ({ citation }) => citation.volume],
  ['issue', ({ citation }) => citation.issue],
  ['pages', ({ citation }) => citation.pages],
  ['authors', ({ citation }) => citation.authors.map(lastNameFirst).join(' and ')],
  ['url', ({ citation }) => articleAddress(citation.ids)],
  ['language', ({ citation }) => citation.language],
  ['publisher', () => undefined],
  ['location', () => undefined],
  ['abstract', ({ citation }) => abstractText(citation)],
  ['notes', saidOf],
  ['doi', ({ citation }) => citation.ids.doi],
  ['keywords', ({ citation }) => citation.keywords.join('; ')],
  ['pubmed_id', ({ citation }) => citation.ids.pmid],
  ['pmc_id', ({ citation }) => citation.ids.pmcid],
];
const HEADER = COLUMNS.map(([name]) => name);

/**
 * Tables as Rayyan exports and imports them (https://help.rayyan.ai, "Supported File Formats"): decisions, labels, reasons
 * and notes stand in the column for notes, in Rayyan's own words.
 */
export const rayyanShape: TableShape = {
  header: HEADER,
  row: (record) => COLUMNS.map(([, cell]) => defused(cell(record) ?? '')),
  record: (cells, columns) => {
    const row = foreignRow(cells, columns.keys());
    if (!row) return undefined;
    const { keywordsFrom: _, ...record } = row; // What people gave are labels.
    const notes = record.notes.map(({ author, ...note }) =>
      author === REVIEWER ? note : { ...note, ...(author !== undefined && { author }) },
    );
    const read = { ...record, notes };
    // What we understood to the letter need not be kept aside.
    return { ...read, extra: record.extra.filter((text) => text !== saidOf(read)) };
  },
  fits: (columns) => ['key', 'title', 'authors', 'notes'].every((name) => columns.includes(name)),
};

function saidOf({ decision, tags, reasons, notes }: FileRecord): string {
  return rayyanText(
    {
      decision,
      labels: tags.map(({ name }) => name),
      reasons,
      notes: notes.map((note) => ({ author: note.author ?? '', body: noteText(note) })),
    },
    REVIEWER,
  );
}

function numberText(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number);
}
