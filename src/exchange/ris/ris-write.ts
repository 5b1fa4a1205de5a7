import type { Citation, PublicationDate } from '../../article/citation.ts';
import { wholePages } from '../../cite/whole-pages.ts';
import { abstractText } from '../../cite/abstract-text.ts';
import { noteText, withPlainBreaks } from '../records/note-text.ts';
import { lastNameFirst } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';

/** Names us as the provider of the record (`DP`): Zotero and EndNote keep it, so that we know our own again. */
export const OUR_MARK = 'PubMargin';

/** A record as RIS. */
export function writeRis({ citation, tags, notes }: FileRecord): string {
  const { ids, date } = citation;
  const [first, last] = pagesOf(citation);
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', citation.publicationTypes.some((type) => /^Book/.test(type)) ? 'BOOK' : 'JOUR'],
    ['DP', OUR_MARK],
    ['TI', citation.title],
    ...citation.authors.map((author): [string, string] => [
      'AU',
      author.group ? `${author.name},` : lastNameFirst(author),
    ]),
    ['PY', date?.year === undefined ? undefined : String(date.year)],
    ['DA', date && risDate(date)],
    ['T2', citation.journal],
    ['J2', citation.journalAbbreviation],
    ['VL', citation.volume],
    ['IS', citation.issue],
    ['SP', first],
    ['EP', last],
    ['SN', citation.issn],
    ['DO', ids.doi],
    ['AN', ids.pmid],
    ['DB', ids.pmid === undefined ? undefined : 'PubMed'],
    ['C2', ids.pmcid],
    ['UR', ids.pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/`],
    ['LA', citation.language],
    ['AB', abstractText(citation)],
    ...tags.map(({ name }): [string, string] => ['KW', name]),
    ...notes.map((note): [string, string] => ['N1', noteText(note)]),
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [field(tag, value)] : []));
  return `${[...lines, 'ER  - '].join('\n')}\n\n`;
}

/** Further lines of a value are indented, so that none of them looks like a field. */
function field(tag: string, value: string): string {
  return `${tag}  - ${withPlainBreaks(value).replaceAll('\n', '\n      ')}`;
}

/** First and last page with all their digits, where the reader makes of them what was printed; else that as it is. */
function pagesOf({ pages }: Citation): [first: string | undefined, last: string | undefined] {
  const [, first = '', last = ''] = /^([\w.]+)-([\w.]+)$/.exec(wholePages(pages ?? '')) ?? [];
  return shortPages(first, last) === pages ? [first, last] : [pages, undefined];
}

/** As PubMed prints them, without the digits that repeat: `1012-9`. */
export function shortPages(first: string, last: string): string {
  if (first.length !== last.length || first === last) return `${first}-${last}`;
  let same = 0;
  while (first[same] === last[same]) same += 1;
  return `${first}-${last.slice(same)}`;
}

/** `YYYY/MM/DD/as printed`, where the numbers don't say it all. */
function risDate({ year, month, day, text }: PublicationDate): string {
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  const words = month === undefined && text !== String(year) ? text : '';
  return `${year ?? ''}/${two(month)}/${two(day)}/${words}`;
}
