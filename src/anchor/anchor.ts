import type { Quote } from '../entry/quote.ts';
import type { Anchored } from './anchored.ts';
import { findByLetters } from './by-letters.ts';
import { anchorExactly } from './exactly.ts';
import { type Folded, fold } from './fold.ts';

/**
 * How much of the text on each side of a quote is kept with it, in UTF-16 units: so much, and where the text says the
 * same with the same around it again, twice and up to eight times that.
 */
const CONTEXT = { least: 64, most: 512 };

/**
 * Says of a stretch of a text what finds it again: selectors of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector), with the part and section that it stands in.
 */
export function describeQuote(
  text: string,
  start: number,
  end: number,
  { part, section }: { readonly part: Quote['part']; readonly section?: string | undefined },
): Quote {
  const exact = text.slice(start, end);
  let context = CONTEXT.least;
  const around = () => ({
    // Never half of a character outside of the basic plane: what is stored is well-formed text.
    prefix: text.slice(Math.max(0, start - context), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + context).replace(/[\ud800-\udbff]$/, ''),
  });
  const isAmbiguous = () => {
    const { prefix, suffix } = around();
    const whole = prefix + exact + suffix;
    return text.indexOf(whole) !== text.lastIndexOf(whole);
  };
  while (context < CONTEXT.most && isAmbiguous()) context *= 2;
  return {
    part,
    ...(section ? { section } : {}),
    quote: { type: 'TextQuoteSelector', exact, ...around() },
    position: { type: 'TextPositionSelector', start, end },
  };
}

/** Where the quote stands in a text now; undefined where it can't be told. */
export function anchor(text: string, quote: Quote): Anchored | undefined {
  return anchoring(text)(quote);
}

/** `anchor` for several quotes of one text: the text is folded once, when the first quote needs it. */
export function anchoring(text: string): (quote: Quote) => Anchored | undefined {
  let folded: Folded | undefined;
  return (quote) => anchorExactly(text, quote) ?? findByLetters(text, (folded ??= fold(text)), quote);
}
