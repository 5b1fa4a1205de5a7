import type { CitationStyle } from '../article/citation-style.ts';
import type { Citation } from '../article/citation.ts';
import type { WrittenCitation } from '../cite/written-citation.ts';

/** Writes a citation out in one of our own pages, which load what does it when someone copies one. */
export async function writeHere(citation: Citation, style: CitationStyle): Promise<WrittenCitation> {
  return (await import('../cite/write-citation.ts')).writeCitation(citation, style);
}
