import type { Author, CitationFields, PublicationDate } from '../../src/article/citation.ts';
import { fieldsOfMention } from '../../src/article/citation-of-mention.ts';
import { citationDate } from '../../src/article/publication-date.ts';
import { readPage } from '../../src/pages/readers.ts';
import type { Mention, Reading } from '../../src/pages/reading.ts';
import { addressOfSavedPage } from './saved-address.ts';

/** What `npm run read-page` prints of one page; a page that no reader knows has the kind `none` and no site. */
export function readSavedPage(file: string, document: Document, given?: string): Record<string, unknown> {
  const url = given === undefined ? addressOfSavedPage(document) : new URL(given.replace(/^http:/, 'https:'));
  const reading = url && readPage(document, url);
  if (!reading) return { file, kind: 'none', mentions: [], unread: [], witnesses: {} };
  const { site, kind, mentions, unread, witnesses } = reading;
  return {
    file,
    site,
    kind,
    ...articleLine(reading),
    mentions: mentions.map(mentionLine),
    unread,
    witnesses,
  };
}

function articleLine({ article }: Reading): Record<string, unknown> {
  if (!article) return {};
  const { ids, authors, date, notices, ...facts } = article;
  return {
    article: {
      ...ids,
      ...facts,
      ...authorsLine(authors),
      ...dateLine(date),
      notices: notices.map((notice) => ({ kind: notice.kind, ...notice.ids, text: notice.text })),
    },
  };
}

function mentionLine({ role, position, ids, text, parts }: Mention): Record<string, unknown> {
  const { authors, date, journal, doi: fromText, ...facts }: CitationFields = fieldsOfMention(text, parts);
  const { doi, ...others } = ids;
  // What the site links is told apart from what the text alone says: only the first can be checked against the site.
  const onlyPrinted = role === 'reference' && parts.doi !== undefined;
  return {
    role,
    position,
    ...facts,
    ...others,
    ...(doi && { [onlyPrinted ? 'printedDoi' : 'doi']: doi }),
    text,
    ...(authors ? authorsLine(authors) : {}),
    journal: journal ?? facts.journalAbbreviation,
    ...dateLine(date),
  };
}

/** Names as printed ("Biswas A"); `authorsFull` only where the page gives full names too. */
function authorsLine(authors: readonly Author[]): Record<string, unknown> {
  const full = authors.map((author) => author.fullName ?? author.name);
  const known = authors.some((author) => author.fullName !== undefined);
  return { authors: authors.map((author) => author.name), ...(known ? { authorsFull: full } : {}) };
}

/** `date` in the notation of PubMed's citation_date (`02/09/2023`), `printedDate` as the page shows it. */
function dateLine(date: PublicationDate | undefined): Record<string, unknown> {
  if (!date) return {};
  const { text, year, month, day } = date;
  return { date: citationDate(date), printedDate: text, year, month, day };
}
