import type { Quote } from '../entry/quote.ts';

/** How much of the text on each side of a quote is kept with it, in UTF-16 units. */
const CONTEXT = 64;

/** Where a quote stands in a text (UTF-16 units), and what it took to find it there. */
export interface Anchored {
  readonly start: number;
  readonly end: number;
  /** `position`: unmoved; `exact`: moved; `folded`: printed differently; `approximate`: worded differently. */
  readonly rung: 'position' | 'exact' | 'folded' | 'approximate';
}

/**
 * Says of a stretch of a text what finds it again: selectors of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector), with the part and section that it stands in.
 */
export function describeQuote(
  text: string,
  start: number,
  end: number,
  place: { readonly part: Quote['part']; readonly section?: string | undefined },
): Quote {
  return {
    part: place.part,
    ...(place.section ? { section: place.section } : {}),
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

/** Where the quote stands in a text now; undefined where it can't be told. */
export function anchor(text: string, quote: Quote): Anchored | undefined {
  return anchoring(text)(quote);
}

/** `anchor` for several quotes of one text: what it takes to compare the text is prepared once, when first needed. */
export function anchoring(text: string): (quote: Quote) => Anchored | undefined {
  return ({ quote: { exact, prefix, suffix }, position: { start, end } }) => {
    const inContext = prefix + exact + suffix;
    if (
      start >= prefix.length &&
      text.startsWith(inContext, start - prefix.length) &&
      end - start === exact.length
    )
      return { start, end, rung: 'position' };
    const found = text.indexOf(inContext);
    if (found < 0 || text.includes(inContext, found + 1)) return undefined;
    return { start: found + prefix.length, end: found + prefix.length + exact.length, rung: 'exact' };
  };
}
