import { type Anchored, anchoring } from '../../anchor/anchor.ts';
import type { Quote } from '../../entry/quote.ts';
import type { TextPart } from './text-part.ts';

/** Where a quote stands on a page. */
export interface QuotePlace extends Anchored {
  readonly part: TextPart;
}

/**
 * Finds quotes on a page: in each copy of the part that they were taken from; a quote of the abstract that is not in
 * this page's abstract also in its full text, which may begin with it. Empty: not found on this page.
 */
export function quoteFinder(parts: readonly TextPart[]): (quote: Quote) => QuotePlace[] {
  const finders = parts.map((part) => ({ part, find: anchoring(part.text) }));
  const placesIn = (name: Quote['part'], quote: Quote) =>
    finders.flatMap(({ part, find }) => {
      const place = part.part === name ? find(quote) : undefined;
      return place ? [{ part, ...place }] : [];
    });
  return (quote) => {
    const places = placesIn(quote.part, quote);
    return places.length === 0 && quote.part === 'abstract' ? placesIn('full-text', quote) : places;
  };
}
