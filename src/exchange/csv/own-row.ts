import * as v from 'valibot';
import { bareCitation } from '../../article/bare-citation.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import { DecisionSchema, RatingSchema, StatusSchema } from '../../entry/entry.ts';
import { exactPart, parseExactPart, withExactPart } from '../records/exact-part.ts';
import { joinedNotes, notesApart } from '../records/joined-notes.ts';
import { labelledAbstract } from '../records/labelled-abstract.ts';
import { abstractText } from '../../cite/abstract-text.ts';
import { noteText, withPlainBreaks } from '../records/note-text.ts';
import type { FileRecord } from '../records/record.ts';
import { defused, listCell, listedIn } from './cell.ts';

/** By this column we know our own tables again: it holds what has no column (exact-part.ts). */
export const OUR_COLUMN = 'PubMargin';

/** What stands in a column, read by its name in lower case; '' where there is none. */
export type Cells = (name: string) => string;

/** Our columns in their order, each with what stands in it. */
const COLUMNS: readonly (readonly [name: string, cell: (record: FileRecord) => string | undefined])[] = [
  ['PMID', ({ citation }) => citation.ids.pmid],
  ['PMCID', ({ citation }) => citation.ids.pmcid],
  ['DOI', ({ citation }) => citation.ids.doi],
  ['Title', ({ citation }) => citation.title],
  ['Authors', ({ citation }) => listCell(citation.authors.map(({ name }) => name))],
  ['Journal', ({ citation }) => citation.journal ?? citation.journalAbbreviation],
  ['ISSN', ({ citation }) => citation.issn],
  ['Year', ({ citation: { date } }) => (date?.year === undefined ? undefined : String(date.year))],
  ['Date', ({ citation }) => citation.date?.text],
  ['Volume', ({ citation }) => citation.volume],
  ['Issue', ({ citation }) => citation.issue],
  ['Pages', ({ citation }) => citation.pages],
  ['Tags', ({ tags }) => listCell(tags.map(({ name }) => name))],
  ['Notes', ({ notes }) => joinedNotes(notes.map((note) => withPlainBreaks(noteText(note))))],
  ['Status', ({ status }) => status],
  ['Decision', ({ decision }) => decision],
  ['Reasons', ({ reasons }) => listCell(reasons)],
  ['Rating', ({ rating }) => (rating === undefined ? undefined : String(rating))],
  ['Abstract', ({ citation }) => abstractText(citation)],
];

/** The first row of our tables. */
export const OUR_HEADER: readonly string[] = [...COLUMNS.map(([name]) => name), OUR_COLUMN];

/** A record as a row of ours. */
export function ownRow(record: FileRecord): string[] {
  return [...COLUMNS.map(([, cell]) => defused(cell(record) ?? '')), exactPart(record)];
}

/** The record of such a row, with what was changed in a spreadsheet since. */
export function recordOfOwnRow(cells: Cells): FileRecord {
  const said = saidBy(cells);
  const exact = parseExactPart(cells(OUR_COLUMN.toLowerCase()));
  return exact ? withExactPart(said, exact, shownInRow(exact)) : said;
}

/** What the columns say of a record that people read. */
export function shownInRow(record: FileRecord): FileRecord {
  const written = new Map(COLUMNS.map(([name, cell]) => [name.toLowerCase(), cell(record) ?? '']));
  return saidBy((name) => written.get(name) ?? '');
}

function saidBy(cells: Cells): FileRecord {
  const ids = {
    pmid: parsePmid(cells('pmid')),
    pmcid: parsePmcid(cells('pmcid')),
    doi: parseDoi(cells('doi')),
  };
  const texts = {
    title: cells('title'),
    journal: cells('journal'),
    issn: cells('issn'),
    volume: cells('volume'),
    issue: cells('issue'),
    pages: cells('pages'),
  };
  const date = parsePublicationDate(cells('date')) ?? parsePublicationDate(cells('year'));
  const abstract = cells('abstract');
  const status = v.safeParse(StatusSchema, cells('status').trim());
  const decision = v.safeParse(DecisionSchema, cells('decision').trim());
  const rating = v.safeParse(RatingSchema, Number(cells('rating') || Number.NaN));
  return {
    citation: {
      ...bareCitation(Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined))),
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
      ...(date && { date }),
      authors: listedIn(cells('authors')).map((name) => ({ name })),
      abstracts: abstract === '' ? [] : [labelledAbstract(abstract)],
    },
    tags: listedIn(cells('tags')).map((name) => ({ name })),
    notes: notesApart(cells('notes')).map((body) => ({ body })),
    ...(status.success && { status: status.output }),
    ...(decision.success && { decision: decision.output }),
    ...(rating.success && { rating: rating.output }),
    reasons: listedIn(cells('reasons')),
    extra: [],
  };
}
