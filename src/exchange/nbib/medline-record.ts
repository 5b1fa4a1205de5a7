import { bareCitation } from '../../article/bare-citation.ts';
import type { Author, Citation } from '../../article/citation.ts';
import { fullNameOf, parseMedline } from '../../article/medline-text.ts';
import { parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { authorNamed } from '../records/person-name.ts';
import type { FileRecord } from '../records/record.ts';
import type { MedlineField } from './medline-fields.ts';
import { OUR_OWNER, withBreaks } from './write-medline.ts';

/**
 * The record that MEDLINE fields describe. Terms under an owner of our own are tags, and `GN` are notes in records of our
 * own; elsewhere they are NLM's remarks ("KIE: KIE BoB Subject Heading"), which are kept aside.
 */
export function medlineRecord(fields: readonly MedlineField[]): FileRecord {
  const raw = (tag: string) =>
    fields.filter((field) => field.tag === tag && field.value.trim() !== '').map(({ value }) => value);
  const all = (tag: string) => raw(tag).map((value) => value.trim());
  const isOurs = all('OWN').includes(OUR_OWNER);
  const { tags, keywords } = terms(fields, isOurs);
  const remarks = raw('GN');
  return {
    citation: { ...citationOf(fields, all, isOurs), keywords },
    tags: tags.map((name) => ({ name })),
    notes: isOurs ? remarks.map((remark) => ({ body: withBreaks(remark) })) : [],
    reasons: [],
    extra: isOurs ? [] : remarks,
    ...(!isOurs && keywords.length > 0 && { keywordsFrom: 'database' }),
  };
}

/** `OTO` says whose the terms are that follow it; terms without an owner are their author's keywords, the main ones behind a star. */
function terms(fields: readonly MedlineField[], isOurs: boolean): { tags: string[]; keywords: string[] } {
  const tags: string[] = [];
  const keywords: string[] = [];
  let owner = '';
  for (const { tag, value } of fields) {
    if (tag === 'OTO') owner = value.trim();
    else if (tag === 'OT')
      (owner === OUR_OWNER ? tags : keywords).push(isOurs ? value.trim() : value.trim().replace(/^\*/, ''));
  }
  return { tags, keywords };
}

function citationOf(
  fields: readonly MedlineField[],
  all: (tag: string) => string[],
  isOurs: boolean,
): Citation {
  const [title] = all('TI');
  const pmid = parsePmid(all('PMID')[0]);
  // The reader of PubMed's own text asks for a PMID; what has none is told apart below.
  const text = fields
    .filter(({ tag }) => tag !== 'PMID')
    .map(({ tag, value }) => `${tag.padEnd(4)}- ${value}`);
  const [read = bareCitation({})] = parseMedline([`PMID- ${pmid ?? '1'}`, ...text].join('\n'));
  const ids = {
    pmid,
    pmcid: read.ids.pmcid ?? parsePmcid(all('PMC')[0]),
    doi:
      read.ids.doi ??
      parseDoi(/\bdoi(?:: ?|\.org\/)(10\.\S+)/i.exec([...all('AID'), ...all('SO')].join(' '))?.[1]),
  };
  const language = all('LA').join(', ');
  const [book] = all('BTI');
  return {
    ...read,
    ids: Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined)),
    ...(language && { language }),
    authors: authorsOf(fields, isOurs),
    ...(isOurs && title !== undefined && { title }),
    // A chapter is of a book.
    ...(book !== undefined && title !== undefined && read.journal === undefined && { journal: book }),
    abstracts: read.abstracts.map(({ sections }) => ({ sections })),
  };
}

/**
 * Each full name stands before its abbreviation, groups in their places. ERIC has names in full alone (`AU  - van Groen, Maaike M.`);
 * `et al.`, which stood behind the tenth author until 1995, is nobody.
 */
function authorsOf(fields: readonly MedlineField[], isOurs: boolean): Author[] {
  const authors: Author[] = [];
  let full: string | undefined;
  const endFull = () => {
    const author = full === undefined ? undefined : authorNamed(full);
    if (author) authors.push(author);
    full = undefined;
  };
  for (const { tag, value } of fields) {
    const name = isOurs ? value : value.trim();
    if (tag === 'FAU') {
      endFull();
      full = name;
    } else if (tag === 'CN') authors.push({ name, group: true });
    else if (tag === 'AU' && full === undefined && !isOurs) {
      const author = name.includes(',') ? authorNamed(name) : { name };
      if (author && !/^et al\.?$/i.test(name)) authors.push(author);
    } else if (tag === 'AU') {
      const fullName =
        full === undefined ? undefined : isOurs ? authorNamed(full)?.fullName : fullNameOf(full);
      authors.push({ name, ...(fullName !== undefined && fullName !== name && { fullName }) });
      full = undefined;
    }
  }
  endFull();
  return authors;
}
