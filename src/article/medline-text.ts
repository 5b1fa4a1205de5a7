import type { Author, Citation } from './citation.ts';
import { parseDoi, parsePmcid, parsePmid } from './identifiers.ts';
import { titleWithoutStop } from './journal-citation.ts';
import { parsePublicationDate } from './publication-date.ts';

/** The fields of one record, by tag, in order; a tag may stand several times. */
type Fields = Map<string, string[]>;

/**
 * Reads MEDLINE text, as PubMed's "PubMed" format and .nbib files have it: one citation per record that names its
 * PMID (tags: nlm.nih.gov/bsd/mms/medlineelements.html).
 */
export function parseMedline(text: string): Citation[] {
  return records(text)
    .map(citationOf)
    .filter((citation) => citation.ids.pmid !== undefined);
}

function records(text: string): Fields[] {
  const found: Fields[] = [];
  let values: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, tag, value = ''] = /^([A-Z]{2,4}) {0,2}- (.*)$/.exec(line) ?? [];
    if (tag === 'PMID' || (tag && found.length === 0)) found.push(new Map());
    const fields = found.at(-1);
    if (tag && fields) {
      values = fields.get(tag) ?? [];
      values.push(value.trim());
      fields.set(tag, values);
    } else if (/^ {6}/.test(line) && values.length > 0) {
      values.push(`${values.pop() ?? ''} ${line.trim()}`);
    }
  }
  return found;
}

function citationOf(fields: Fields): Citation {
  const all = (tag: string) => fields.get(tag) ?? [];
  const one = (tag: string) => all(tag)[0];
  const citation: Citation = {
    ids: idsOf(all),
    authors: authorsOf(all),
    publicationTypes: all('PT'),
    mesh: all('MH').map((term) => ({
      term: term.replace(/\*/g, '').replace('/', ' / '),
      major: term.includes('*'),
    })),
    keywords: all('OT'),
    substances: all('RN').map((entry) => /\((.+)\)$/.exec(entry)?.[1] ?? entry),
    abstracts: [],
    notices: [],
  };
  const abstract = one('AB');
  if (abstract) citation.abstracts.push({ language: one('LA') ?? 'eng', sections: [{ text: abstract }] });
  const date = parsePublicationDate(one('DP') ?? '');
  if (date) citation.date = date;
  const title = one('TI') ?? one('BTI');
  const texts = {
    title: title && titleWithoutStop(title),
    journal: one('JT'),
    journalAbbreviation: one('TA'),
    issn: one('IS')?.split(' ')[0],
    volume: one('VI'),
    issue: one('IP'),
    pages: one('PG'),
  };
  for (const [name, value] of Object.entries(texts)) if (value) Object.assign(citation, { [name]: value });
  return citation;
}

function idsOf(all: (tag: string) => string[]): Citation['ids'] {
  const doi = [...all('LID'), ...all('AID')].find((id) => id.endsWith('[doi]'));
  const ids = {
    pmid: parsePmid(all('PMID')[0]),
    pmcid: parsePmcid(all('PMC')[0]),
    doi: parseDoi(doi?.replace(/ \[doi\]$/, '')),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, value]) => value));
}

/** `FAU` and `AU` stand in pairs; `CN` is a group. */
function authorsOf(all: (tag: string) => string[]): Author[] {
  const full = all('FAU');
  const people = all('AU').map((name, i): Author => {
    const fullName =
      full.length === all('AU').length && full[i] !== undefined ? fullNameOf(full[i]) : undefined;
    return fullName && fullName !== name ? { name, fullName } : { name };
  });
  return [...people, ...all('CN').map((name) => ({ name, group: true }))];
}

/** A name of `FAU` in the order that it is said in: `Wong Kee Song, Louis M` → `Louis M Wong Kee Song`, `Frenck, Robert W Jr` → `Robert W Frenck Jr`. */
export function fullNameOf(name: string): string {
  return name.trim().replace(/^([^,]+), (.+?)( (?:Jr|Sr|I{2,3}|IV|[2-9](?:nd|rd|th)))?$/, '$2 $1$3');
}
