import type { Author, Citation } from '../../article/citation.ts';
import { titleWithoutStop } from '../../article/journal-citation.ts';
import { wordsFrom } from '../foreign/databases.ts';
import { foreignAuthor } from '../foreign/foreign-author.ts';
import { sortForeignNotes } from '../foreign/foreign-note.ts';
import { foreignAbstract, withoutMarkup } from '../foreign/markup.ts';
import { labelledAbstract } from '../records/labelled-abstract.ts';
import { authorNamed } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';
import { wordsInExtra } from '../zotero/vocabulary.ts';
import { risPublicationDate } from './ris-date.ts';
import type { RisField } from './ris-fields.ts';
import { idsOf } from './ris-ids.ts';
import { OUR_MARK, shortPages } from './ris-write.ts';

/** All values of some tags, in the order of the tags; empty ones don't count. */
export type Values = (...tags: string[]) => string[];

/**
 * The record that RIS fields describe. In files of PubMargin's own `KW` are tags and `N1` notes; in others `KW` may be
 * anybody's keywords, and what stands in `N1` is looked at (foreign-note.ts). Zotero, EndNote and ASReview keep our mark
 * and write the fields in an order and a manner of their own: of such a file the tags alone are as we wrote them.
 */
export function recordOf(fields: readonly RisField[]): FileRecord {
  const values: Values = (...tags) =>
    tags.flatMap((tag) =>
      fields.filter((field) => field.tag === tag && field.value !== '').map(({ value }) => value),
    );
  const isOurs = values('DP').includes(OUR_MARK);
  const isAsWritten = isOurs && fields[1]?.tag === 'DP';
  const citation = citationOf(values, isAsWritten);
  if (isAsWritten) {
    return {
      citation,
      tags: values('KW').map((name) => ({ name })),
      notes: values('N1').map((body) => ({ body })),
      reasons: [],
      extra: [],
    };
  }
  // Several in one field, as Zotero takes them too; `&amp;` is none's end.
  const words = values('KW').flatMap((value) =>
    value
      .split(isOurs ? '\n' : /\n|(?<!&#?\w{2,8});/)
      .map((one) => one.trim())
      .filter(Boolean),
  );
  const said = sortForeignNotes([...values('N1', 'RN'), wordsInExtra(values('M2').join('\n'))]);
  if (isOurs) return { ...said, citation, tags: [...words.map((name) => ({ name })), ...said.tags] };
  return {
    ...said,
    citation: { ...citation, keywords: words },
    ...(words.length > 0 && { keywordsFrom: wordsFrom(values('DB', 'DP', 'AN', 'ID', 'UR', 'N1')) }),
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
    authors: values('AU', 'A1').flatMap((name) => authorOf(name, isOurs)),
    publicationTypes: values('TY')[0] === 'BOOK' ? ['Book'] : [],
    mesh: [],
    keywords: [],
    substances: [],
    abstracts:
      abstract === undefined ? [] : [isOurs ? labelledAbstract(abstract) : foreignAbstract(abstract)],
    notices: [],
  };
  const texts = {
    title: isOurs ? title : title && titleWithoutStop(withoutMarkup(title)),
    // Behind EBSCO's `T2` is a translated title where `JF` is there too.
    journal: isOurs ? text('T2') : text('JF', 'T2', 'JO'),
    journalAbbreviation: text('J2', 'JA', 'J1'),
    issn: isOurs ? text('SN') : /\b\d{4}-?\d{3}[\dXx]\b/.exec(values('SN').join(' '))?.[0],
    volume: text('VL'),
    issue: text('IS'),
    pages: pagesOf(text('SP'), text('EP'), isOurs) ?? articleNumber(text('C7')),
    language: text('LA'),
  };
  for (const [name, value] of Object.entries(texts)) if (value) Object.assign(citation, { [name]: value });
  const date = risPublicationDate(values, isOurs);
  return date ? { ...citation, date } : citation;
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/** A group ends with a comma, as EndNote has it. */
function authorOf(name: string, isOurs: boolean): Author[] {
  const group = /^(.+),\s*$/s.exec(name)?.[1];
  if (group !== undefined && !group.includes(',')) return [{ name: group, group: true }];
  const author = isOurs ? authorNamed(name) : foreignAuthor(name);
  return author ? [author] : [];
}

/** EndNote and Scopus have it in a field of its own; books have their PMCID there. */
function articleNumber(text: string | undefined): string | undefined {
  return text !== undefined && /^(?!PMC\d)[\p{L}\d][\p{L}\d.-]{0,19}$/u.test(text) ? text : undefined;
}

function pagesOf(first: string | undefined, last: string | undefined, isOurs: boolean): string | undefined {
  if (isOurs && last !== undefined && last !== first) return first && shortPages(first, last);
  // Ovid's "No Pagination Specified", cut in two.
  if (first === undefined || (first === 'No' && last === 'Specified')) return undefined;
  const from = first.replace(/^pp?\.? ?(?=\d)/, '');
  return last === undefined || last === first ? from : `${from}-${last}`;
}
