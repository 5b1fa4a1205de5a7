import type { Author, Citation } from '../../article/citation.ts';
import { noteText } from '../records/note-text.ts';
import { lastNameFirst } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';

/** Who the record is from (`OWN`), and whose terms the tags are (`OTO`). */
export const OUR_OWNER = 'PubMargin';

/** A record as MEDLINE text. */
export function writeMedline({ citation, tags, notes }: FileRecord): string {
  const { ids, date, abstracts } = citation;
  const [abstract] = abstracts;
  const fields: (readonly [tag: string, value: string | undefined])[] = [
    ['PMID', ids.pmid],
    ['OWN', OUR_OWNER],
    ['IS', citation.issn],
    ['VI', citation.volume],
    ['IP', citation.issue],
    ['DP', date?.text],
    ['TI', citation.title],
    ['PG', citation.pages],
    ['LID', ids.doi && `${ids.doi} [doi]`],
    ['AB', abstract && abstractText(abstract)],
    ...citation.authors.flatMap(authorFields),
    ['LA', citation.language],
    ...citation.publicationTypes.map((type) => ['PT', type] as const),
    ['TA', citation.journalAbbreviation],
    ['JT', citation.journal],
    ...citation.substances.map((name) => ['RN', `0 (${name})`] as const),
    ...citation.mesh.map(
      ({ term, major }) => ['MH', `${major ? '*' : ''}${term.replace(' / ', '/')}`] as const,
    ),
    ['PMC', ids.pmcid],
    ...owned('NOTNLM', citation.keywords),
    ...owned(
      OUR_OWNER,
      tags.map(({ name }) => name),
    ),
    ...notes.map((note) => ['GN', escapedBreaks(noteText(note))] as const),
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag.padEnd(4)}- ${onOneLine(value)}`] : []));
  return `${lines.join('\n')}\n\n`;
}

function abstractText({ sections }: Citation['abstracts'][number]): string {
  return sections.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)).join(' ');
}

function authorFields(author: Author): (readonly [string, string])[] {
  if (author.group) return [['CN', author.name]];
  return [
    ['FAU', lastNameFirst(author)],
    ['AU', author.name],
  ];
}

function owned(owner: string, terms: readonly string[]): (readonly [string, string])[] {
  return terms.length === 0 ? [] : [['OTO', owner], ...terms.map((term) => ['OT', term] as const)];
}

/** An empty line would end the record. */
function onOneLine(value: string): string {
  const lines = value.split(/[\r\n]+/);
  return lines.length === 1 ? value : lines.map((line) => line.trim()).join(' ');
}

/** MEDLINE has no line breaks of one's own. */
function escapedBreaks(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/\r\n?|\n/g, '\\n');
}

/** The text again. */
export function withBreaks(text: string): string {
  return text.replace(/\\(\\|n)/g, (_, sign: string) => (sign === 'n' ? '\n' : '\\'));
}
