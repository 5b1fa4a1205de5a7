import { withPlainBreaks } from '../records/note-text.ts';
import type { FileNote } from '../records/record.ts';
import { escaped } from '../../lib/escaped.ts';

/** Zotero leaves it where the note is not edited there; what stands in it is our Markdown to the letter. */
export const OUR_NOTE = 'pubmargin-note';

/**
 * A note as HTML for Zotero's notes: a highlight's words as a quotation, the Markdown as text, in paragraphs at its empty
 * lines. Nothing of it is markup, whatever the user wrote.
 */
export function noteHtml({ quote, body }: FileNote): string {
  const quoted = quote ? `<blockquote>${paragraphs(quote.quote.exact)}</blockquote>` : '';
  return `<div class="${OUR_NOTE}">${quoted}${body === '' ? '' : paragraphs(body)}</div>`;
}

function paragraphs(text: string): string {
  return withPlainBreaks(text)
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br/>')}</p>`)
    .join('');
}
