import * as v from 'valibot';
import { bareCitation } from '../article/bare-citation.ts';
import { type Citation, CitationSchema } from '../article/citation.ts';

/** What people call the parts. */
const NAMES: Readonly<Record<keyof Citation, string>> = {
  ids: 'identifiers',
  title: 'title',
  authors: 'authors',
  journal: 'journal',
  journalAbbreviation: 'abbreviation of the journal',
  issn: 'ISSN',
  date: 'date',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  printStatus: 'publication status',
  publicationTypes: 'publication types',
  mesh: 'MeSH terms',
  keywords: 'keywords',
  substances: 'substances',
  language: 'language',
  abstracts: 'abstract',
  notices: 'notices',
};

/**
 * What of a file's citation the library can keep, and what people call the parts that it cannot: longer than any article
 * has them, or of no form that is known.
 */
export function keptCitation(citation: Citation): { citation: Citation; dropped: string[] } {
  if (v.is(CitationSchema, citation)) return { citation, dropped: [] };
  const bare: Citation = bareCitation({});
  const kept = Object.entries(citation).filter(([name, value]) =>
    v.is(CitationSchema, { ...bare, [name]: value }),
  );
  const dropped = Object.entries(NAMES).flatMap(([part, name]) =>
    part in citation && !kept.some(([one]) => one === part) ? [name] : [],
  );
  return { citation: { ...bare, ...Object.fromEntries(kept) }, dropped };
}
