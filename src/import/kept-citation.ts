import * as v from 'valibot';
import { bareCitation } from '../article/bare-citation.ts';
import { type Citation, CitationSchema } from '../article/citation.ts';
import type { TextKey } from '../lib/sentence.ts';

/** What people call the parts. */
const NAMES: Readonly<Record<keyof Citation, TextKey>> = {
  ids: 'citationIds',
  title: 'citationTitle',
  authors: 'citationAuthors',
  journal: 'citationJournal',
  journalAbbreviation: 'citationJournalAbbreviation',
  issn: 'citationIssn',
  date: 'citationDate',
  volume: 'citationVolume',
  issue: 'citationIssue',
  pages: 'citationPages',
  printStatus: 'citationPrintStatus',
  publicationTypes: 'citationPublicationTypes',
  mesh: 'citationMesh',
  keywords: 'citationKeywords',
  substances: 'citationSubstances',
  language: 'citationLanguage',
  abstracts: 'citationAbstract',
  notices: 'citationNotices',
};

/**
 * What of a file's citation the library can keep, and what people call the parts that it cannot: longer than any article
 * has them, or of no form that is known.
 */
export function keptCitation(citation: Citation): { citation: Citation; dropped: TextKey[] } {
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
