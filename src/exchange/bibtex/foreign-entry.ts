import { bareCitation } from '../../article/bare-citation.ts';
import { cslRecord } from '../csl/csl-record.ts';
import { wordsFrom } from '../foreign/databases.ts';
import { sortForeignNotes } from '../foreign/foreign-note.ts';
import { bareRecord, type FileRecord } from '../records/record.ts';
import type { BibEntry } from './bib-fields.ts';
import { cslOfEntry, textOfTex } from './foreign-tex.ts';
import { bracketed, splitTex } from './split-tex.ts';

/** What of an entry makes its citation; files, groups and the like of programs are not looked at. */
const OF_CITATION = new Set(
  'title author journal journaltitle shortjournal booktitle date year month day volume number issue pages issn abstract language'.split(
    ' ',
  ),
);
/** Where people's notes stand: BibTeX's and BibLaTeX's own fields, and JabRef's, one for each of its users. */
const OF_NOTES = /^(?:annote|annotation|comment(?:-.+)?|review)$/;
/** Where databases name themselves. */
const OF_SOURCE = /^(?:source|database|unique-id|url|archive)$/;
/** What people gave themselves: JabRef's groups, Mendeley's folders and tags, the tags of Calibre and Qiqqa. */
const OF_TAGS = ['groups', 'mendeley-groups', 'mendeley-tags', 'tags'];
const JABREF_STATUS: Readonly<Record<string, FileRecord['status']>> = { read: 'read', skimmed: 'reading' };

/** The record that an entry of another program describes. */
export function foreignRecord({ type, key, fields }: BibEntry): FileRecord {
  // Web of Science has two brackets around each value.
  const of = (...names: string[]) => {
    const value = names
      .map((name) => fields.find((field) => field.name === name)?.value.trim())
      .find(Boolean);
    return value && (bracketed(value) ?? value);
  };
  const texts = (isWanted: (name: string) => boolean) =>
    fields.filter(({ name }) => isWanted(name)).map(({ value }) => textOfTex(value));
  const citationFields = fields.filter(({ name, value }) => OF_CITATION.has(name) && value.trim() !== '');
  const csl = cslOfEntry(
    type,
    new Map(citationFields.map(({ name, value }) => [name, name === 'author' ? namesIn(value) : value])),
  );
  const short = of('shortjournal', 'abbrev_source_title', 'journal-iso');
  const eprint = /^(?:pubmed|pmid)$/i.test(of('eprinttype', 'archiveprefix') ?? '')
    ? of('eprint')
    : undefined;
  const record = cslRecord({
    type: 'article',
    ...csl,
    ...(csl?.title !== undefined && {
      title: [csl.title, ...texts((name) => name === 'subtitle')].join(': '),
    }),
    ...(csl?.page === undefined && { page: of('art_number', 'article-number') }),
    ...(short !== undefined && { 'container-title-short': textOfTex(short) }),
    DOI: address(of('doi')),
    // Europe PMC has it in the key.
    PMID: of('pmid', 'pubmedid', 'pubmed_id', 'pubmed-id') ?? eprint ?? /^PMID:(\d+)$/.exec(key)?.[1],
    PMCID: of('pmcid', 'pmc'),
    URL: address(of('url')),
    note: texts((name) => name === 'note').join('\n'),
    // Taken apart below.
    keyword: undefined,
    annote: undefined,
  });
  const { citation, ...said } = record ?? bareRecord(bareCitation({}));
  const others = sortForeignNotes(texts((name) => OF_NOTES.test(name)));
  const decision = said.decision ?? others.decision;
  const status = JABREF_STATUS[of('readstatus') ?? ''];
  const rating = Number(/^rank([1-5])$/.exec(of('ranking') ?? '')?.[1]);
  // Mendeley and Qiqqa have them among the keywords too.
  const own = OF_TAGS.flatMap((name) => words(of(name)));
  const authors = words(of('author_keywords'));
  const keywords = [...authors, ...words(of('keywords')).filter((word) => !authors.includes(word))].filter(
    (word) => !own.includes(word),
  );
  return {
    citation: { ...citation, keywords },
    tags: [...said.tags, ...others.tags, ...own.map((name) => ({ name }))],
    notes: [...said.notes, ...others.notes],
    reasons: [...said.reasons, ...others.reasons],
    extra: [...said.extra, ...others.extra],
    ...(decision && { decision }),
    ...(status && { status }),
    ...(rating > 0 && { rating }),
    ...(keywords.length > 0 && {
      keywordsFrom:
        of('mendeley-tags') === undefined ? wordsFrom(texts((name) => OF_SOURCE.test(name))) : 'database',
    }),
  };
}

/** No person's is longer, characters; the time that citation-js takes goes by its square. */
const LONGEST_NAME = 1_000;

/** The names of people in a field: without `and others`, and without what is none. */
function namesIn(authors: string): string {
  const names = splitTex(authors, /\s+and\s+/).filter((name) => name.length <= LONGEST_NAME);
  return names.filter((name, at) => at < names.length - 1 || name.toLowerCase() !== 'others').join(' and ');
}

/** Mendeley puts brackets around what it escapes: `10.1007/978-3-540-89689-0{\_}23`. */
function address(tex: string | undefined): string | undefined {
  return tex?.replace(/\{\\([_%#&])\}|\\([_%#&])/g, '$1$2');
}

/** Keywords stand between semicolons where there is one, as their names may have commas then; EndNote has one a line. */
function words(tex = ''): string[] {
  const parts = splitTex(tex, /;/);
  const listed = isOneALine(tex) ? splitTex(tex, /\n/) : splitTex(tex, /,/);
  return (parts.length > 1 ? parts : listed)
    .map((part) => textOfTex(part).replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Lines that a program broke are long, and end anywhere. */
function isOneALine(tex: string): boolean {
  const lines = tex.split('\n').slice(0, -1);
  return lines.length > 0 && lines.every((line) => line.length < 60 && !/,\s*$/.test(line));
}
