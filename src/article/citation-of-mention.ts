import { bareCitation } from './bare-citation.ts';
import type { Citation, CitationFields } from './citation.ts';
import { parseCitationText } from './citation-text.ts';
import type { ArticleIds } from './identifiers.ts';

/**
 * The citation that a mention gives of its article: the parts that the page keeps apart, the rest from its printed
 * text. What neither gives is absent.
 */
export function citationOfMention(ids: ArticleIds, text: string, parts: CitationFields): Citation {
  const { doi, ...fields } = fieldsOfMention(text, parts);
  return {
    ...bareCitation(ids.doi === undefined && doi !== undefined ? { ...ids, doi } : ids),
    ...fields,
  };
}

/** The fields of a mention: what the page keeps apart counts more than what its text was understood to say. */
export function fieldsOfMention(text: string, parts: CitationFields): CitationFields {
  // A page that keeps title and authors apart keeps all of it apart: the text would only add misunderstandings.
  return parts.title === undefined || parts.authors === undefined
    ? { ...parseCitationText(text), ...parts }
    : parts;
}
