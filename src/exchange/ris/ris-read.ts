import type { Author, Citation } from '../../article/citation.ts';
import { doiInText, parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { wordsFrom } from '../foreign/databases.ts';
import { sortForeignNotes } from '../foreign/foreign-note.ts';
import { labelledAbstract } from '../records/labelled-abstract.ts';
import { authorNamed } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';
import { risPublicationDate } from './ris-date.ts';
import type { RisField } from './ris-fields.ts';
import { OUR_MARK, shortPages } from './ris-write.ts';

/** All values of some tags, in the order of the tags; empty ones don't count. */
type Values = (...tags: string[]) => string[];

/**
 * The record that RIS fields describe. In files of PubMargin's own `KW` are tags and `N1` notes; in others `KW` may be
 * anybody's keywords, and what stands in `N1` is looked at (foreign-note.ts).
 */
export function recordOf(fields: readonly RisField[]): FileRecord {
  const values: Values = (...tags) =>
    tags.flatMap((tag) =>
      fields.filter((field) => field.tag === tag && field.value !== '').map(({ value }) => value),
    );
  const isOurs = values('DP').includes(OUR_MARK);
  const keywords = values('KW').flatMap((value) =>
    isOurs ? [value] : value.split('\n').map((one) => one.trim()),
  );
  const citation = citationOf(values, isOurs);
  if (isOurs) {
    return {
      citation,
      tags: keywords.map((name) => ({ name })),
      notes: values('N1').map((body) => ({ body })),
      reasons: [],
      extra: [],
    };
  }
  return {
    ...sortForeignNotes(values('N1', 'RN')),
    citation: { ...citation, keywords: keywords.filter(Boolean) },
    ...(keywords.length > 0 && { keywordsFrom: wordsFrom(values('DB', 'DP', 'AN', 'ID', 'UR', 'N1')) }),
  };
}

/** Is there nothing in it that an article could be known by, and nothing of anybody's? */
export function saysNothing({ citation, notes, tags, decision }: FileRecord): boolean {
  const { ids, title, authors, abstracts } = citation;
  const known = [...Object.values(ids), title, ...authors, ...abstracts, ...notes, ...tags, decision];
  return known.every((part) => part === undefined);
}

function citationOf(values: Values, isOurs: boolean): Citation {
  const text = (...tags: string[]) => (isOurs ? values(...tags)[0] : oneLine(values(...tags)[0]));
  const title = text('TI', 'T1', 'CT');
  const abstract = text('AB', 'N2');
  const citation: Citation = {
    ids: idsOf(values),
    authors: values('AU', 'A1').flatMap((name) => authorOf(name)),
    publicationTypes: values('TY')[0] === 'BOOK' ? ['Book'] : [],
    mesh: [],
    keywords: [],
    substances: [],
    abstracts: abstract === undefined ? [] : [labelledAbstract(abstract)],
    notices: [],
  };
  const texts = {
    title: isOurs ? title : title && titleWithoutStop(title),
    journal: text('T2', 'JF', 'JO'),
    journalAbbreviation: text('J2', 'JA', 'J1'),
    issn: /\b\d{4}-?\d{3}[\dXx]\b/.exec(values('SN').join(' '))?.[0],
    volume: text('VL'),
    issue: text('IS'),
    pages: pagesOf(text('SP'), text('EP'), isOurs),
    language: text('LA'),
  };
  for (const [name, value] of Object.entries(texts)) if (value) Object.assign(citation, { [name]: value });
  const date = risPublicationDate(values);
  return date ? { ...citation, date } : citation;
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/** A group ends with a comma, as EndNote has it. */
function authorOf(name: string): Author[] {
  const group = /^(.+),\s*$/s.exec(name)?.[1];
  if (group !== undefined && !group.includes(',')) return [{ name: group, group: true }];
  const author = authorNamed(name);
  return author ? [author] : [];
}

/** From the fields that are for them, else from the record's links. */
function idsOf(values: Values): Citation['ids'] {
  const links = values('UR', 'L1', 'L2', 'L3', 'LK').join('\n');
  const database = values('DB').join(' ');
  const accession = database === '' || /pubmed|medline|nlm/i.test(database) ? values('AN')[0] : undefined;
  const ids = {
    pmid:
      plainPmid(accession) ??
      parsePmid(
        /(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{1,8})\b/.exec(links)?.[1],
      ) ??
      parsePmid(/^PMID:?\s*(\d{1,8})$/im.exec(values('N1', 'ID', 'M1', 'U1', 'C1').join('\n'))?.[1]),
    pmcid: parsePmcid(
      [...values('C2', 'C1', 'U2', 'M1'), ...links.split('\n')]
        .map((one) => /\bPMC\d+\b/.exec(one)?.[0])
        .find(Boolean),
    ),
    doi:
      parseDoi(values('DO')[0]) ??
      parseDoi(values('M3').find((one) => parseDoi(one) !== undefined)) ??
      doiInText(/(?:doi\.org\/|doi:\s*)10\.\S+/i.exec(decoded(links))?.[0] ?? ''),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}

/** An accession number of digits is a PMID only where it is nothing else. */
function plainPmid(text: string | undefined): string | undefined {
  return /^\d{1,8}$/.test(text?.trim() ?? '') ? parsePmid(text) : undefined;
}

function decoded(links: string): string {
  try {
    return decodeURIComponent(links);
  } catch {
    return links; // Half an escape, cut off by some program.
  }
}

function pagesOf(first: string | undefined, last: string | undefined, isOurs: boolean): string | undefined {
  if (first === undefined || last === undefined || last === first) return first;
  return isOurs ? shortPages(first, last) : `${first}-${last}`;
}
