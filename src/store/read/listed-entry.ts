import type { Citation } from '../../article/citation.ts';
import { originsOf } from '../../entry/origin.ts';
import type { ListedEntry } from '../../search/listed-entry.ts';
import type { SearchTexts } from '../../search/search-texts.ts';
import type { StoredEntry } from '../schema.ts';
import { choosersOf } from './origins.ts';

/** Gives one and the same string for equal ones, so that a library of names and journals is in memory once. */
export type Share = (text: string) => string;

/** A `Share` for as long as it is kept. */
export function sharing(): Share {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
}

/** What a line of the library shows of an entry and of what PubMed says of its article. */
export function listedEntry(
  entry: StoredEntry,
  citation: Citation | undefined,
  share: Share = (text) => text,
): ListedEntry {
  const { key, tags, notes, status, decision, rating, created, modified } = entry;
  const journal = citation?.journalAbbreviation ?? citation?.journal;
  const highlights = notes.filter(({ quote }) => quote).length;
  return {
    key,
    title: citation?.title ?? entry.title,
    authors: citation?.authors.map(({ name }) => share(name)) ?? [],
    journal: journal && share(journal),
    year: citation?.date?.year,
    tagKeys: entry.tagKeys.map(share),
    ...{ status, decision, rating },
    firstNote: entry.beginnings[0]?.excerpt ?? '',
    noteCount: notes.filter(({ body, quote }) => body !== '' || !quote).length,
    highlightCount: highlights,
    isRetracted: citation !== undefined && isRetracted(citation),
    origins: [...new Set([...[...tags, ...notes].flatMap(originsOf), ...choosersOf(entry)].map(share))],
    ...{ created, modified },
  };
}

/** The texts that an entry is found by. */
export function searchTexts(entry: StoredEntry, citation: Citation | undefined): SearchTexts {
  const { pmid, pmcid, doi } = entry.aliases;
  return {
    title: citation?.title ?? entry.title ?? '',
    authors:
      citation?.authors.map(({ name, fullName }) =>
        fullName === undefined ? name : `${name}\n${fullName}`,
      ) ?? [],
    journal: [citation?.journal, citation?.journalAbbreviation].filter((name) => name !== undefined),
    notes: entry.notes.map(({ body }) => body).filter(Boolean),
    quotes: entry.notes.flatMap(({ quote }) => quote?.quote.exact ?? []),
    identifiers: [...pmid, ...pmcid, ...doi],
    abstract: citation ? abstractText(citation) : '',
  };
}

/** All sections in all languages, without their labels: as highlights quote it (pages/text-parts). */
function abstractText({ abstracts }: Citation): string {
  return abstracts.flatMap(({ sections }) => sections.map(({ text }) => text)).join('\n');
}

/** PubMed says it by a notice, or by the type of the publication alone. */
function isRetracted({ notices, publicationTypes }: Citation): boolean {
  return (
    notices.some(({ kind }) => kind === 'retraction-in') || publicationTypes.includes('Retracted Publication')
  );
}
