import { labelledParts } from './labelled-parts.ts';
import { ncbiParts } from './ncbi-parts.ts';
import type { TextPart } from './text-part.ts';

/**
 * The parts of a page's article that can be highlighted, as they are now: to be asked again when the page has changed.
 * What a page prints twice (PubMed's title, for wide and for narrow windows) comes twice. Empty where the page
 * shows no article.
 */
export function textPartsOf(document: Document, url: URL): TextPart[] {
  return ncbiParts(document, url) ?? labelledParts(document, url);
}
