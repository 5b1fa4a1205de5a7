import search from 'approx-string-match';
import { findPattern } from './find-pattern.ts';

/** How many letters and digits of a long quote are looked for at each of its ends. */
const END = 96;
/** The share of what is looked for that may differ. */
const CHANGED = 0.15;
/** The share of the quote itself that may differ, where all around it is as it was, and where it is not. */
const QUOTE_CHANGED = { inContext: 0.5, outOfContext: 0.2 };
/**
 * The share of what stands on one side of the quote that may differ: a sentence that says the same of something else has
 * the other side and the quote in common with its own. Of a side with few letters nothing is asked.
 */
const SIDE_CHANGED = 0.4;
const SHORT = 5;
/** So many letters and digits are no chance find. */
const EVIDENCE = 20;

/** A quote and what stands around it, folded. */
export interface Window {
  readonly prefix: string;
  readonly quote: string;
  readonly suffix: string;
  /** How much of the prefix and of the suffix is in the same sentence as the quote. */
  readonly near: { readonly prefix: number; readonly suffix: number };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The one place in a folded text where a quote stands although it or what is around it was changed; undefined where
 * there is none or it can't be told apart from another. Neighbouring sentences may come and go; the sentence that the
 * quote stands in must still be there. What it costs is bounded by the text's length: patterns have at most some
 * hundred characters, however long the quote is.
 */
export function findChanged(text: string, window: Window): Stretch | undefined {
  const { prefix, quote, suffix } = window;
  const isShort = quote.length <= END;
  const ends = quote.length <= 2 * END ? quote : quote.slice(0, END) + quote.slice(-END);
  if (repeatsItself(prefix + ends + suffix)) return undefined;
  return isShort ? findShort(text, window) : findByEnds(text, window);
}

function findShort(text: string, { prefix, quote, suffix, near }: Window): Stretch | undefined {
  const [before, after] = [prefix.slice(prefix.length - near.prefix), suffix.slice(0, near.suffix)];
  const inContext = find(text, [prefix, quote, suffix], QUOTE_CHANGED.inContext);
  if (inContext) return inContext;
  const followedOtherwise = find(text, [prefix, quote, after], QUOTE_CHANGED.outOfContext);
  const precededOtherwise = find(text, [before, quote, suffix], QUOTE_CHANGED.outOfContext);
  if (followedOtherwise && precededOtherwise) {
    return followedOtherwise.start === precededOtherwise.start ? followedOtherwise : undefined;
  }
  return (
    followedOtherwise ?? precededOtherwise ?? find(text, [before, quote, after], QUOTE_CHANGED.outOfContext)
  );
}

/**
 * A long quote begins where its first words stand and ends where its last do. At one end at least what is around it
 * must be as it was: tables and lists say much of what they say more than once.
 */
function findByEnds(text: string, { prefix, quote, suffix }: Window): Stretch | undefined {
  const [head, tail] = [quote.slice(0, END), quote.slice(-END)];
  const most = QUOTE_CHANGED.inContext;
  const [firstInContext, lastInContext] = [
    find(text, [prefix, head, ''], most),
    find(text, ['', tail, suffix], most),
  ];
  if (!firstInContext && !lastInContext) return undefined;
  const first = firstInContext ?? find(text, ['', head, ''], most);
  const last = lastInContext ?? find(text, ['', tail, ''], most);
  if (!first || !last || first.start >= last.end) return undefined;
  const stretch = { start: first.start, end: last.end };
  return isLike(text.slice(stretch.start, stretch.end), quote, most) ? stretch : undefined;
}

/** Where the middle one of three strings stands between the others. */
function find(
  text: string,
  [before, quote, after]: readonly [string, string, string],
  rate: number,
): Stretch | undefined {
  const pattern = before + quote + after;
  if (pattern.length < EVIDENCE) return undefined;
  const found = findPattern(text, pattern, {
    from: before.length,
    to: before.length + quote.length,
    most: Math.floor(pattern.length * CHANGED),
  });
  if (!found) return undefined;
  const place = stretchOf(found, before.length, before.length + quote.length);
  if (!place || !isLike(text.slice(place.start, place.end), quote, rate)) return undefined;
  const [beside, behind] = [
    stretchOf(found, 0, before.length),
    stretchOf(found, before.length + quote.length, pattern.length),
  ];
  const isThere = (piece: string, stretch: Stretch | undefined) =>
    piece.length < SHORT || (stretch && isLike(text.slice(stretch.start, stretch.end), piece, SIDE_CHANGED));
  return isThere(before, beside) && isThere(after, behind) ? place : undefined;
}

/**
 * Tables say the same again in each row: when one of them is gone, the next is like it in quote and surroundings. Prose
 * says a phrase twice, but not half of all that it says.
 */
function repeatsItself(said: string): boolean {
  let [pieces, repeated] = [0, 0];
  for (let from = 0; from + EVIDENCE <= said.length; from += EVIDENCE / 2) {
    const piece = said.slice(from, from + EVIDENCE);
    pieces += 1;
    if (said.indexOf(piece) !== said.lastIndexOf(piece)) repeated += 1;
  }
  return repeated > pieces / 2;
}

/** Where the part of a pattern between two of its indices was found; undefined where nothing of it was. */
function stretchOf(found: (index: number) => number, from: number, to: number): Stretch | undefined {
  let [first, last] = [from, to - 1];
  while (first <= last && found(first) < 0) first += 1;
  while (last >= first && found(last) < 0) last -= 1;
  return first <= last ? { start: found(first), end: found(last) + 1 } : undefined;
}

function isLike(found: string, quote: string, rate: number): boolean {
  const most = Math.max(1, Math.floor(quote.length * rate));
  return (
    Math.abs(found.length - quote.length) <= most &&
    search(found, quote, Math.min(most, quote.length - 1)).length > 0
  );
}
