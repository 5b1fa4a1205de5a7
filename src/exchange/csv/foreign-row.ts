import { bareCitation } from '../../article/bare-citation.ts';
import type { Author, Citation, PublicationDate } from '../../article/citation.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { parseJournalCitation, titleWithoutStop } from '../../article/journal-citation.ts';
import { parsePublicationDate } from '../../article/publication-date.ts';
import type { Decision } from '../../entry/entry.ts';
import { sortForeignNotes } from '../foreign/foreign-note.ts';
import { authorNamed } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';
import type { Cells } from './own-row.ts';

/** What programs call their columns, in lower case: PubMed, Rayyan, Zotero, ASReview, Scopus, Web of Science. */
const NAMES = {
  pmid: ['pmid', 'pubmed_id', 'pubmed id', 'pubmedid'],
  pmcid: ['pmcid', 'pmc_id', 'pmc id', 'pmc'],
  doi: ['doi'],
  title: ['title', 'primary_title', 'article title', 'document title'],
  authors: ['authors', 'author', 'author full names'],
  journal: ['journal', 'publication title', 'journal/book', 'source title', 'secondary_title'],
  short: ['journal abbreviation', 'abbreviated source title', 'journal_abbreviation'],
  year: ['year', 'publication year', 'publication_year'],
  volume: ['volume'],
  issue: ['issue', 'number'],
  pages: ['pages'],
  issn: ['issn'],
  language: ['language', 'language of original document'],
  abstract: ['abstract', 'abstract note', 'notes_abstract'],
  keywords: ['keywords', 'automatic tags', 'author keywords'],
  notes: ['notes', 'note', 'asreview_note'],
  label: ['asreview_label', 'label_included'],
} as const;

/** Is there a column by which an article can be known? */
export function namesArticles(header: readonly string[]): boolean {
  const known: readonly string[] = [...NAMES.title, ...NAMES.pmid, ...NAMES.doi, ...NAMES.pmcid];
  return header.some((name) => known.includes(name));
}

/** The record of a row in another program's table; undefined where it names no article. */
export function foreignRow(cells: Cells): FileRecord | undefined {
  const all = (part: keyof typeof NAMES) => NAMES[part].map((name) => cells(name).trim()).filter(Boolean);
  const text = (part: keyof typeof NAMES) => all(part)[0];
  const place = parseJournalCitation(cells('citation'));
  const link = cells('url');
  const remarks = cells('extra');
  const ids = {
    pmid: parsePmid(text('pmid')) ?? parsePmid(/^PMID: ?(\d{1,8})\b/m.exec(remarks)?.[1]),
    pmcid: parsePmcid(text('pmcid')) ?? parsePmcid(/^PMCID: ?(PMC\d+)/m.exec(remarks)?.[1]),
    // Rayyan's may have a link behind it.
    doi: parseDoi(text('doi')?.split(/\s{2,}/)[0]) ?? parseDoi(/^\S*doi\.org\/\S+/.exec(link)?.[0]),
  };
  const title = text('title');
  if (title === undefined && Object.values(ids).every((id) => id === undefined)) return undefined;
  const parts: Partial<Citation> = {
    title: title && titleWithoutStop(title.replace(/\s+/g, ' ')),
    journal: text('journal') === place.journalAbbreviation ? undefined : text('journal'),
    journalAbbreviation: text('short') ?? place.journalAbbreviation,
    date: place.date ?? dateOf(text('year'), cells),
    volume: text('volume') ?? place.volume,
    issue: text('issue') ?? place.issue,
    pages: text('pages') ?? place.pages,
    issn: /\b\d{4}-?\d{3}[\dXx]\b/.exec(text('issn') ?? '')?.[0],
    language: text('language'),
  };
  const abstract = text('abstract');
  const keywords = all('keywords').flatMap((cell) => words(cell));
  const { decision = decided(text('label') ?? olderLabel(cells)), ...said } = sortForeignNotes(all('notes'));
  return {
    ...said,
    ...(decision && { decision }),
    tags: [...said.tags, ...ownTags(cells).map((name) => ({ name }))],
    // Tables come from databases, and from programs that have another column for tags.
    ...(keywords.length > 0 && { keywordsFrom: 'database' }),
    citation: {
      ...bareCitation(Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined))),
      ...present(parts),
      authors: authorsOf(text('authors') ?? ''),
      keywords,
      abstracts: abstract === undefined ? [] : [{ sections: [{ text: abstract }] }],
    },
  };
}

/** Without the parts that are undefined. */
function present(parts: Partial<Citation>): Partial<Citation> {
  const there: Partial<Citation> = {};
  for (const [name, part] of Object.entries<unknown>(parts)) {
    if (part !== undefined) Object.assign(there, { [name]: part });
  }
  return there;
}

/** Zotero has the whole date in a column of its own, Rayyan month and day. */
function dateOf(year: string | undefined, cells: Cells): PublicationDate | undefined {
  const [month, day] = [cells('month').trim(), cells('day').trim()];
  const numbers = [year, month, month && day].filter(Boolean);
  const whole = parsePublicationDate(cells('date'));
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

/** `Griffin DK, Larkin DM.` · `Yang, Z.; Jiang, B.` · `Yang, Z. and Jiang, B.` · `'Vincent Munster', 'Emmie de Wit'` (CORD-19) */
function authorsOf(text: string): Author[] {
  if (/^'[^']+'(?:, '[^']+')*$/.test(text))
    return text
      .slice(1, -1)
      .split("', '")
      .flatMap((name) => authorNamed(name) ?? []);
  const between = /;|\sand\s/.test(text) ? /;|\sand\s/ : isPubmedList(text) ? /,/ : undefined;
  return (between ? text.split(between) : [text]).flatMap(
    (name) => authorNamed(between?.source === ',' ? name.replace(/\.$/, '') : name) ?? [],
  );
}

/** Names with initials and no comma within them. */
function isPubmedList(text: string): boolean {
  return text
    .split(',')
    .every((name) => /\S \p{Lu}[\p{Lu}-]{0,4}(?: (?:Jr|Sr|2nd|3rd))?\.?$/u.test(name.trim()));
}

/** What people gave themselves. Zotero's may have commas. */
function ownTags(cells: Cells): string[] {
  return [...words(cells('manual tags'), ';'), ...words(cells('tags'))];
}

function words(text: string, between = text.includes(';') ? ';' : ','): string[] {
  return text
    .split(between)
    .map((word) => word.trim())
    .filter(Boolean);
}
