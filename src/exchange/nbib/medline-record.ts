import { bareCitation } from '../../article/bare-citation.ts';
import type { Author, Citation } from '../../article/citation.ts';
import { parseMedline } from '../../article/medline-text.ts';
import { parseDoi, parsePmcid } from '../../article/identifiers.ts';
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
  const { tags, keywords } = terms(fields);
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

/** `OTO` says whose the terms are that follow it; terms without an owner are their author's keywords. */
function terms(fields: readonly MedlineField[]): { tags: string[]; keywords: string[] } {
  const tags: string[] = [];
  const keywords: string[] = [];
  let owner = '';
  for (const { tag, value } of fields) {
    if (tag === 'OTO') owner = value.trim();
    else if (tag === 'OT') (owner === OUR_OWNER ? tags : keywords).push(value.trim());
  }
  return { tags, keywords };
}

function citationOf(
  fields: readonly MedlineField[],
  all: (tag: string) => string[],
  isOurs: boolean,
): Citation {
  const [title] = all('TI');
  // The reader of PubMed's own text asks for a PMID; what has none is told apart below.
  const text = fields
    .filter(({ tag }) => tag !== 'PMID')
    .map(({ tag, value }) => `${tag.padEnd(4)}- ${value}`);
  const [read = bareCitation({})] = parseMedline([`PMID- ${all('PMID')[0] ?? '1'}`, ...text].join('\n'));
  const ids = {
    pmid: all('PMID').length > 0 ? read.ids.pmid : undefined,
    pmcid: read.ids.pmcid ?? parsePmcid(all('PMC')[0]),
    doi: read.ids.doi ?? parseDoi(/\bdoi: ?(10\.\S+)/i.exec([...all('AID'), ...all('SO')].join(' '))?.[1]),
  };
  const language = all('LA').join(', ');
  return {
    ...read,
    ids: Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined)),
    ...(language && { language }),
    ...(isOurs && { authors: authorsOf(fields), ...(title !== undefined && { title }) }),
    abstracts: read.abstracts.map(({ sections }) => ({ sections })),
  };
}

/** In our own files each full name stands before its abbreviation, and groups stand in their places. */
function authorsOf(fields: readonly MedlineField[]): Author[] {
  const authors: Author[] = [];
  let full: string | undefined;
  for (const { tag, value } of fields) {
    if (tag === 'FAU') full = value;
    else if (tag === 'CN') authors.push({ name: value, group: true });
    else if (tag === 'AU') {
      const fullName = full === undefined ? undefined : authorNamed(full)?.fullName;
      authors.push({ name: value, ...(fullName !== undefined && { fullName }) });
      full = undefined;
    }
  }
  return authors;
}
