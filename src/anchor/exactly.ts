import type { Quote } from '../entry/quote.ts';
import type { Anchored } from './anchored.ts';

/**
 * The ladder's first rungs, which cost next to nothing: where the quote stands in a text that says it, and what is around
 * it, to the letter. Undefined where the text does not, or says it twice.
 */
export function anchorExactly(text: string, quote: Quote): Anchored | undefined {
  return unmoved(text, quote) ?? moved(text, quote);
}

function unmoved(text: string, { quote: { exact, prefix, suffix }, position }: Quote): Anchored | undefined {
  const begin = position.start - prefix.length;
  if (begin < 0 || !text.startsWith(prefix + exact + suffix, begin)) return undefined;
  return { start: position.start, end: position.start + exact.length, rung: 'position' };
}

function moved(text: string, { quote: { exact, prefix, suffix } }: Quote): Anchored | undefined {
  const inContext = prefix + exact + suffix;
  const found = text.indexOf(inContext);
  if (found < 0 || text.includes(inContext, found + 1)) return undefined;
  const start = found + prefix.length;
  return { start, end: start + exact.length, rung: 'exact' };
}
