import type { FileNote } from './record.ts';

/** A note for formats that know text only: a highlight's words as a Markdown quote, then what was written about them. */
export function noteText({ quote, body }: FileNote): string {
  const quoted = quote?.quote.exact.replace(/^/gm, '> ');
  return [quoted, body].filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Line breaks as files have them. */
export function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
