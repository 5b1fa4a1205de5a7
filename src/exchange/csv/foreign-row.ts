import { bareCitation } from '../../article/bare-citation.ts';
import type { Citation, PublicationDate } from '../../article/citation.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { parseJournalCitation, titleWithoutStop } from '../../article/journal-citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import type { Decision } from '../../entry/entry.ts';
import { idsOfAddress } from '../foreign/address-ids.ts';
import { sortForeignNotes } from '../foreign/foreign-note.ts';
import { foreignAbstract, withoutMarkup } from '../foreign/markup.ts';
import { dateInYear } from '../records/date-in-year.ts';
import type { FileRecord } from '../records/record.ts';
import { wordsInExtra } from '../zotero/vocabulary.ts';
import { authorsOf, pythonList } from './author-cell.ts';
import { NAMES } from './column-names.ts';
import type { Cells } from './own-row.ts';
import { placeInSource } from './source-cell.ts';

/** Is there a column by which an article can be known? */
export function namesArticles(header: readonly string[]): boolean {
  const known: readonly string[] = [...NAMES.title, ...NAMES.pmid, ...NAMES.doi, ...NAMES.pmcid];
  return header.some((name) => known.includes(name));
}

/** The record of a row in another program's table, whose columns have these names; undefined where it names no article. */
export function foreignRow(cells: Cells, columns: Iterable<string>): FileRecord | undefined {
  const all = (part: keyof typeof NAMES) => NAMES[part].map((name) => cells(name).trim()).filter(Boolean);
  const text = (part: keyof typeof NAMES) => all(part)[0];
  const whole = (part: 'pmid' | 'year') => text(part)?.replace(/^(\d+)\.0$/, '$1'); // Pandas’ columns with gaps.
  const place = { ...placeInSource(cells('source')), ...parseJournalCitation(cells('citation')) };
  const named = idsOfAddress(cells('url').trim().split(/\s/)[0] ?? '');
  const remarks = cells('extra');
  const ids = {
    pmid:
      parsePmid(whole('pmid')) ??
      parsePmid(/^PMID: ?(\d{1,8})\b/m.exec(remarks)?.[1]) ??
      named.pmid ??
      pmidOfCovidence(cells),
    pmcid: parsePmcid(text('pmcid')) ?? parsePmcid(/^PMCID: ?(PMC\d+)/m.exec(remarks)?.[1]) ?? named.pmcid,
    // Rayyan's may have a link behind it.
    doi: parseDoi(text('doi')?.split(/\s{2,}/)[0]) ?? named.doi,
  };
  const title = text('title');
  // Publish or Perish has the journal in a column that names the database elsewhere.
  const searched = cells('cites') === '' ? undefined : cells('source').trim() || undefined;
  const journal = text('journal') ?? place.journal ?? searched;
  if (title === undefined && Object.values(ids).every((id) => id === undefined)) return undefined;
  const parts: Partial<Citation> = {
    title: title && titleWithoutStop(withoutMarkup(title).replace(/\s+/g, ' ')),
    journal: journal === place.journalAbbreviation ? undefined : journal,
    journalAbbreviation: text('short') ?? place.journalAbbreviation,
    date: place.date ?? dateOf(whole('year'), text('month'), text('date'), cells),
    volume: text('volume') ?? place.volume,
    issue: text('issue') ?? place.issue,
    pages: text('pages') ?? place.pages ?? pagesOf(text('first'), text('last')) ?? text('article'),
    issn: /\b\d{4}-?\d{3}[\dXx]\b/.exec(text('issn') ?? '')?.[0],
    language: text('language'),
  };
  const abstract = text('abstract');
  const keywords = all('keywords').flatMap((cell) => words(cell));
  const { decision = decided(text('label') ?? olderLabel(cells)), ...said } = sortForeignNotes([
    ...all('notes').flatMap(notesApart),
    wordsInExtra(remarks),
  ]);
  return {
    ...said,
    ...(decision && { decision }),
    tags: [...said.tags, ...ownTags(cells, columns).map((name) => ({ name }))],
    // Tables come from databases, and from programs that have another column for tags.
    ...(keywords.length > 0 && { keywordsFrom: 'database' }),
    citation: {
      ...bareCitation(Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined))),
      ...present(parts),
      authors: authorsOf(text('authors') ?? ''),
      keywords,
      abstracts: abstract === undefined ? [] : [foreignAbstract(abstract)],
    },
  };
}

/** Covidence has any database's number in one column: only those of MEDLINE have seven or eight digits, and nothing before. */
function pmidOfCovidence(cells: Cells): string | undefined {
  const [number] =
    cells('covidence #') === '' ? [] : (/^[1-9]\d{6,7}$/.exec(cells('accession number').trim()) ?? []);
  return parsePmid(number);
}

/** Without the parts that are undefined. */
function present(parts: Partial<Citation>): Partial<Citation> {
  const there: Partial<Citation> = {};
  for (const [name, part] of Object.entries<unknown>(parts)) {
    if (part !== undefined) Object.assign(there, { [name]: part });
  }
  return there;
}

/** Zotero joins an item's notes, which are HTML. */
function notesApart(cell: string): string[] {
  return cell.startsWith('<') ? cell.split(/; (?=<(?:p|div|h\d|ul|ol|blockquote)\b)/) : [cell];
}

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  return first === undefined || last === undefined || first === last ? first : `${first}-${last}`;
}

/** Zotero has the whole date in a column of its own, Rayyan month and day. */
function dateOf(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
  cells: Cells,
): PublicationDate | undefined {
  const day = cells('day').trim();
  const numbers = [year?.replace(/\/+$/, ''), month, month && day].filter(Boolean);
  const whole = parsePublicationDate(date ?? '');
  const apart = cells('pd').trim();
  if (year !== undefined && apart !== '') return dateInYear(year, apart);
  if (year !== undefined && month !== undefined && /\p{L}/u.test(month)) return dateInYear(year, month);
  return whole?.month === undefined ? (parsePublicationDate(numbers.join('/')) ?? whole) : whole;
}

/** ASReview's labels (https://asreview.readthedocs.io: relevant is 1, irrelevant 0, unlabelled -1 or empty). */
function decided(label: string | undefined): Decision | undefined {
  if (label === '1' || label === '1.0') return 'include';
  return label === '0' || label === '0.0' ? 'exclude' : undefined;
}

/** ASReview 1 calls the column as anybody may: it is known by the one that it puts behind. */
function olderLabel(cells: Cells): string | undefined {
  return cells('asreview_ranking') === '' ? undefined : cells('included').trim();
}

/** What people gave themselves. Zotero's may have commas; ASReview 2 has a column for each, named by its group and itself. */
function ownTags(cells: Cells, columns: Iterable<string>): string[] {
  const ofAsreview: string[] = [];
  for (const column of columns) {
    const tag = /^asreview_tag_(.+)$/.exec(column)?.[1];
    if (tag !== undefined && /^1(?:\.0)?$/.test(cells(column).trim())) ofAsreview.push(tag);
  }
  return [...words(cells('manual tags'), ';'), ...words(cells('tags')), ...ofAsreview];
}

function words(text: string, between = text.includes(';') ? ';' : ','): string[] {
  return (
    pythonList(text) ??
    text
      .split(between)
      .map((word) => word.trim())
      .filter(Boolean)
  );
}
