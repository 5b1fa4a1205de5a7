import { pmcParts } from './pmc-parts.ts';
import { pubmedParts } from './pubmed-parts.ts';
import type { TextPart } from './text-part.ts';

/** `textPartsOf` for the pages of PubMed and PMC; undefined for others. */
export function ncbiParts(document: Document, url: URL): TextPart[] | undefined {
  if (url.hostname === 'pubmed.ncbi.nlm.nih.gov') return pubmedParts(document);
  return /(?:^|\.)ncbi\.nlm\.nih\.gov$/.test(url.hostname) ? pmcParts(document) : undefined;
}
