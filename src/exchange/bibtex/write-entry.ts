import type { Author, Citation } from '../../article/citation.ts';
import { BIBTEX_MONTHS } from '../../cite/bibtex-months.ts';
import { toTex } from '../../cite/tex-text.ts';
import { nameParts } from '../../cite/name-parts.ts';
import { wholePages } from '../../cite/whole-pages.ts';
import { abstractText } from '../../cite/abstract-text.ts';
import { exactPart } from '../records/exact-part.ts';
import { joinedNotes } from '../records/joined-notes.ts';
import { noteText, withPlainBreaks } from '../records/note-text.ts';
import type { FileRecord } from '../records/record.ts';
import { shortPages } from '../ris/ris-write.ts';

export type Dialect = 'bibtex' | 'biblatex';

/** By this field we know our own entries again: it holds what has no field else (exact-part.ts). */
export const OUR_FIELD = 'pubmargin';

/**
 * A record as an entry. citation-js writes citations to copy (src/cite/bibtex.ts); here every character has to come back, and fields
 * that it does not know go out too.
 */
export function writeEntry(record: FileRecord, key: string, dialect: Dialect): string {
  const type = record.citation.publicationTypes.some((one) => /^Book/.test(one)) ? 'book' : 'article';
  const lines = [...entryFields(record, dialect), [OUR_FIELD, `{${exactPart(record)}}`]].map(
    ([name, value]) => `  ${name} = ${value},\n`,
  );
  return `@${type}{${key},\n${lines.join('')}}\n\n`;
}

/** The fields that other programs know, with their values in TeX. */
export function entryFields({ citation, tags, notes }: FileRecord, dialect: Dialect): [string, string][] {
  const { ids, journalAbbreviation } = citation;
  const texts: [name: string, text: string | undefined][] = [
    [dialect === 'bibtex' ? 'journal' : 'journaltitle', citation.journal ?? journalAbbreviation],
    ['shortjournal', journalAbbreviation],
    ['volume', citation.volume],
    ['number', citation.issue],
    ['issn', citation.issn],
    ['language', citation.language],
    ['pmid', ids.pmid],
    ['pmcid', ids.pmcid],
    ['eprint', dialect === 'biblatex' ? ids.pmid : undefined],
    ['eprinttype', dialect === 'biblatex' && ids.pmid ? 'pubmed' : undefined],
    ['abstract', abstractText(citation)],
  ];
  const tex: [name: string, value: string | undefined][] = [
    ['author', citation.authors.map(authorTex).join(' and ')],
    // Twice in brackets: styles, and Pandoc, would change its capitals (`Alzheimer`, `p53`).
    ['title', citation.title && `{${toTex(citation.title)}}`],
    ...texts.map(([name, text]): [string, string | undefined] => [name, text && toTex(text)]),
    ['pages', pagesTex(citation)],
    // Addresses are taken as they are, but for what would end them.
    ['doi', ids.doi?.replace(/[{}\\]/g, encodeURIComponent)],
    ['url', ids.pmid && `https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/`],
    ['keywords', tags.map(({ name }) => keywordTex(name)).join(', ')],
    ['annote', toTex(joinedNotes(notes.map((note) => withPlainBreaks(noteText(note)))))],
  ];
  const fields = tex.flatMap(([name, value]): [string, string][] => (value ? [[name, `{${value}}`]] : []));
  return [...fields, ...dateFields(citation, dialect)];
}

/** `van der Horst, Jr, Elisabeth`; a group is in brackets, so that nobody takes it apart. */
function authorTex(author: Author): string {
  const parts = nameParts(author);
  if (!parts) return author.group ? `{${toTex(author.name)}}` : toTex(author.name);
  const { family, suffix, given } = parts;
  const isWhole = !/,|\band\b/i.test(family);
  return [isWhole ? toTex(family) : `{${toTex(family)}}`, suffix, toTex(given)].filter(Boolean).join(', ');
}

/** Brackets keep a name together that has a comma or semicolon, by which programs take keywords apart. */
function keywordTex(name: string): string {
  return /[,;]/.test(name) ? `{${toTex(name)}}` : toTex(name);
}

/** `1012--1019`, where the reader makes of it what was printed. */
function pagesTex({ pages }: Citation): string | undefined {
  const [, first = '', last = ''] = /^([\w.]+)-([\w.]+)$/.exec(wholePages(pages ?? '')) ?? [];
  return shortPages(first, last) === pages ? `${first}--${last}` : pages && toTex(pages);
}

function dateFields({ date }: Citation, dialect: Dialect): [string, string][] {
  const { year, month, day } = date ?? {};
  if (year === undefined) return [];
  const numbers = [month, day].filter((number) => number !== undefined);
  if (dialect === 'biblatex') {
    const two = numbers.map((number) => String(number).padStart(2, '0'));
    return [['date', `{${[String(year).padStart(4, '0'), ...two].join('-')}}`]];
  }
  const fields: [string, string][] = [['year', `{${year}}`]];
  const name = BIBTEX_MONTHS[(month ?? 0) - 1];
  if (name !== undefined) fields.push(['month', name]);
  if (day !== undefined) fields.push(['day', `{${day}}`]);
  return fields;
}
