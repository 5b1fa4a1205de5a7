import type { CitationFields } from './citation.ts';
import { doiInText } from './identifiers.ts';
import { parsePublicationDate } from './publication-date.ts';
import { findLocator } from './source-locator.ts';

/**
 * PubMed's line for the place of an article, as lists show it: `Sensors (Basel). 2023 Nov 3;23(21):8941. doi: …`
 * or, of a book, `In: … editors. Management of …. 2nd edition. Boca Raton (FL): CRC Press; 2018. Chapter 2.`
 */
export function parseJournalCitation(line: string): CitationFields {
  const text = line.slice(0, 2_000);
  const fields: CitationFields = {};
  const [, journal, place = ''] = /^(.{1,300}?)\. ((?:1[5-9]|20)\d\d.*)$/s.exec(text) ?? [];
  if (journal === undefined || /^In: /.test(text)) {
    const year = /(?:[;:,] |^|\. )((?:1[5-9]|20)\d\d)\b/.exec(text)?.[1];
    const date = year === undefined ? undefined : parsePublicationDate(year);
    if (date) fields.date = date;
  } else {
    fields.journalAbbreviation = journal;
    const date = parsePublicationDate(/^[^;:.]{4,40}/.exec(place)?.[0] ?? '');
    if (date) fields.date = date;
    // Up to the DOI: "Epub 2023 Oct 13" after it is no place.
    const { volume, issue, pages } =
      findLocator(place.split(/\. (?:doi|Epub|eCollection|Online)\b/)[0] ?? '') ?? {};
    if (volume) fields.volume = volume;
    if (issue) fields.issue = issue;
    if (pages) fields.pages = pages;
  }
  const doi = doiInText(text);
  if (doi) fields.doi = doi;
  return fields;
}

/** A title as citations keep it: without the full stop that lists print after it. */
export function titleWithoutStop(title: string): string {
  return title.replace(/(?<!\.)\.$/, '');
}
