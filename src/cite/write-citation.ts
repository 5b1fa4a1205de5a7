import type { CitationStyle } from '../article/citation-style.ts';
import type { Citation } from '../article/citation.ts';
import { bibtex } from './bibtex.ts';
import { inCslStyle } from './csl-styles.ts';
import { pubmedCitation } from './pubmed-citation.ts';
import { ris } from './ris.ts';
import type { WrittenCitation } from './written-citation.ts';

/** Writes a citation out in a style. It brings citation-js along: to be loaded when someone asks for it. */
export function writeCitation(citation: Citation, style: CitationStyle): WrittenCitation {
  switch (style) {
    case 'nlm':
      return { plain: pubmedCitation(citation) };
    case 'ama':
    case 'apa':
      return inCslStyle(citation, style);
    case 'bibtex':
      return { plain: bibtex(citation) };
    case 'ris':
      return { plain: ris(citation) };
  }
}
