import type { Anchored } from '../../anchor/anchored.ts';
import type { Quote } from '../../entry/quote.ts';
import type { TextPart } from './text-part.ts';

/** Where a quote stands on a page. */
export interface QuotePlace extends Anchored {
  readonly part: TextPart;
}

/** Finds quotes in a text: `anchoring` (src/anchor), or some of its rungs. */
export type Anchoring = (text: string) => (quote: Quote) => Anchored | undefined;

/**
 * Finds quotes on a page: in each copy of the part that they were taken from; a quote of the abstract in the full text
 * where the page has no abstract of its own (a full text may say the same again, which is another place). Empty: not
 * found on this page.
 */
export function quoteFinder(
  parts: readonly TextPart[],
  anchoring: Anchoring,
): (quote: Quote) => QuotePlace[] {
  const finders = parts.map((part) => ({ part, find: anchoring(part.text) }));
  return (quote) => {
    const isThere = parts.some(({ part }) => part === quote.part);
    const name = !isThere && quote.part === 'abstract' ? 'full-text' : quote.part;
    return finders.flatMap(({ part, find }) => {
      const place = part.part === name ? find(quote) : undefined;
      return place ? [{ part, ...place }] : [];
    });
  };
}
