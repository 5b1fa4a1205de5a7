import type { CSL, CSLDate, CSLName } from '@citation-js/core';
import { articleKey } from '../article/article-key.ts';
import type { Author, Citation, PublicationDate } from '../article/citation.ts';
import { abstractText } from './abstract-text.ts';
import { languageCode } from './language-codes.ts';
import { nameParts } from './name-parts.ts';
import { wholePages } from './whole-pages.ts';

/**
 * A citation as CSL-JSON (docs.citationstyles.org, CSL 1.0.2, appendix IV), the notation that styles and other programs
 * read. Absent parts are absent.
 */
export function cslJson(citation: Citation): CSL {
  const { ids, journal, journalAbbreviation, pages } = citation;
  const isPreprint = citation.publicationTypes.includes('Preprint');
  const journalName = journal ?? journalAbbreviation;
  const item: CSL = { id: articleKey(ids) ?? 'article', type: isPreprint ? 'article' : typeOf(citation) };
  const parts: { [Part in keyof CSL]?: CSL[Part] | undefined } = {
    genre: isPreprint ? 'Preprint' : undefined,
    title: citation.title,
    author: citation.authors.length > 0 ? citation.authors.map(cslName) : undefined,
    // What a preprint stands on is its publisher.
    ...(isPreprint
      ? { publisher: journalName }
      : { 'container-title': journalName, 'container-title-short': journalAbbreviation }),
    issued: citation.date && cslDate(citation.date),
    volume: citation.volume,
    issue: citation.issue,
    page: pages && wholePages(pages),
    status: isAhead(citation) ? 'Advance online publication' : undefined,
    DOI: ids.doi,
    PMID: ids.pmid,
    PMCID: ids.pmcid,
    ISSN: citation.issn,
    language: citation.language && languageCode(citation.language),
    abstract: abstractText(citation),
    keyword: citation.keywords.join('; ') || undefined,
  };
  for (const [name, part] of Object.entries<unknown>(parts))
    if (part !== undefined) Object.assign(item, { [name]: part });
  return item;
}

/** Was it put online before it had a volume? */
function isAhead({ volume, printStatus = '' }: Citation): boolean {
  return volume === undefined && /ahead of print/i.test(printStatus);
}

function typeOf({ publicationTypes, journal, journalAbbreviation }: Citation): CSL['type'] {
  if (publicationTypes.some((type) => /^(?:Book|Study Guide)/.test(type))) return 'chapter';
  return (journal ?? journalAbbreviation) ? 'article-journal' : 'document';
}

function cslName(author: Author): CSLName {
  const parts = nameParts(author);
  if (!parts) return { literal: author.name };
  const { family, given, suffix } = parts;
  return { family, given, ...(suffix && { suffix }) };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** `2025 Sep-Oct` and `2019 Dec-2020 Jan` are ranges, `2019 Winter` a season (1 is spring). */
function cslDate({ text, year, month, day }: PublicationDate): CSLDate {
  if (year === undefined) return { literal: text };
  if (month !== undefined) {
    return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] };
  }
  const [, first = '', laterYear, last = ''] =
    /^\d{4} ([A-Z][a-z]{2})-(?:(\d{4}) )?([A-Z][a-z]{2})$/.exec(text) ?? [];
  const [from, to] = [MONTHS.indexOf(first) + 1, MONTHS.indexOf(last) + 1];
  if (from > 0 && to > 0) {
    return {
      'date-parts': [
        [year, from],
        [laterYear === undefined ? year : Number(laterYear), to],
      ],
    };
  }
  const season = SEASONS.findIndex((name) => text === `${year} ${name}`) + 1;
  return { 'date-parts': [[year]], ...(season > 0 && { season }) };
}
