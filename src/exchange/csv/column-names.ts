/**
 * What programs call their columns, in lower case: PubMed, Rayyan, Zotero, ASReview, Scopus, Embase, Covidence,
 * Dimensions, Lens, Publish or Perish, rispy, and Web of Science, whose tables have the marks of its own fields
 * (https://webofscience.help.clarivate.com, "Field Tags").
 */
export const NAMES = {
  pmid: ['pmid', 'pubmed_id', 'pubmed id', 'pubmedid', 'medline pmid', 'pm'],
  pmcid: ['pmcid', 'pmc_id', 'pmc id', 'pmc'],
  doi: ['doi', 'di'],
  title: ['title', 'primary_title', 'article title', 'document title', 'ti'],
  // Full names first, where there are two columns.
  authors: [
    'author full names',
    'af',
    'authors',
    'author',
    'author names',
    'author/s',
    'author(s)',
    'first_authors',
    'au',
  ],
  journal: [
    'journal',
    'publication title',
    'journal/book',
    'source title',
    'secondary_title',
    'journal_name',
    'so',
  ],
  short: ['journal abbreviation', 'abbreviated source title', 'journal_abbreviation', 'ji'],
  year: ['year', 'publication year', 'publication_year', 'published year', 'pubyear', 'py'],
  month: ['month', 'published month'],
  date: ['date', 'publication date', 'date published'],
  volume: ['volume', 'vl'],
  issue: ['issue', 'issue number', 'number', 'is'],
  pages: ['pages', 'pagination'],
  first: ['page start', 'first page', 'start page', 'start_page', 'startpage', 'bp'],
  last: ['page end', 'last page', 'end page', 'end_page', 'endpage', 'ep'],
  article: ['art. no.', 'article number', 'ar'],
  issn: ['issn', 'issns', 'sn'],
  language: ['language', 'language of original document', 'article language', 'la'],
  abstract: ['abstract', 'abstract note', 'notes_abstract', 'ab'],
  keywords: ['keywords', 'automatic tags', 'author keywords', 'de'],
  notes: ['notes', 'note', 'asreview_note'],
  label: ['asreview_label', 'label_included'],
} as const;
