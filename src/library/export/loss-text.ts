import type { Losable } from '../../exchange/records/losses.ts';
import { text, type TextKey } from '../../ui/text.ts';

const NAMES: Readonly<Record<Losable, TextKey>> = {
  'whole articles': 'lossArticles',
  tags: 'lossTags',
  'tag colours': 'lossTagColours',
  'tag origins': 'lossTagOrigins',
  notes: 'lossNotes',
  'note texts': 'lossNoteTexts',
  'note authors': 'lossNoteAuthors',
  'note dates': 'lossNoteDates',
  'note origins': 'lossNoteOrigins',
  'note identities': 'lossNoteIdentities',
  'highlighted passages': 'lossQuotes',
  'highlight colours': 'lossHighlightColours',
  status: 'lossStatus',
  decision: 'lossDecision',
  reasons: 'lossReasons',
  rating: 'lossRating',
  'imported extra': 'lossExtra',
  'names in other programs': 'lossNamesElsewhere',
  'related articles': 'lossRelated',
  title: 'lossTitle',
  identifiers: 'lossIdentifiers',
  authors: 'lossAuthors',
  "authors' full names": 'lossFullNames',
  journal: 'lossJournal',
  date: 'lossDate',
  'volume, issue and pages': 'lossPages',
  abstract: 'lossAbstract',
  "abstract's sections": 'lossAbstractSections',
  'MeSH terms': 'lossMesh',
  keywords: 'lossKeywords',
  substances: 'lossSubstances',
  'publication types': 'lossPublicationTypes',
  language: 'lossLanguage',
  notices: 'lossNotices',
};

/** What may be lost, in words. */
export function lossText(what: Losable): string {
  return text(NAMES[what]);
}
