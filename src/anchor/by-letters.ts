import type { Quote } from '../entry/quote.ts';
import type { Anchored } from './anchored.ts';
import { findChanged } from './approximate.ts';
import { type Folded, fold } from './fold.ts';
import { isWordEdge, nearestWordEdge, withoutStray } from './whole-words.ts';

/**
 * Finds a quote that is printed or worded differently in a text, or whose neighbours are: by its letters and digits,
 * which two printings of a text have in common. Undefined where it can't be told where it stands, and for a quote
 * without any.
 */
export function findByLetters(text: string, folded: Folded, { quote }: Quote): Anchored | undefined {
  const { exact, prefix, suffix } = quote;
  const whole = fold(prefix + exact + suffix);
  const from = firstFrom(whole.starts, prefix.length);
  const to = firstFrom(whole.starts, prefix.length + exact.length);
  if (from >= to) return undefined;
  const window = {
    prefix: whole.text.slice(0, from),
    quote: whole.text.slice(from, to),
    suffix: whole.text.slice(to),
    near: {
      prefix: from - firstFrom(whole.starts, sentenceStart(prefix)),
      suffix: firstFrom(whole.starts, prefix.length + exact.length + sentenceEnd(exact, suffix)) - to,
    },
  };
  const place = findOnce(folded.text, whole.text);
  const stretch =
    place === undefined ? findChanged(folded.text, window) : { start: place + from, end: place + to };
  if (!stretch) return undefined;
  const isSame = folded.text.slice(stretch.start, stretch.end) === window.quote;
  const lead = exact.slice(0, (whole.starts[from] ?? 0) - prefix.length);
  const trail = exact.slice((whole.ends[to - 1] ?? 0) - prefix.length);
  const words = exact.slice(lead.length, exact.length - trail.length);
  /** The words' own edge, where the quote has one there and the text has none. */
  const edge = (place: number, isEdge: boolean, step: 1 | -1) => {
    if (!isEdge || isWordEdge(text.charAt(place - 1), text.charAt(place))) return place;
    let at = isSame ? withoutStray(text, place, words, step) : nearestWordEdge(text, place);
    while (/\s/.test(charBeside(text, at, step))) at += step;
    return at;
  };
  const isStart = isWordEdge(lead.slice(-1) || prefix.slice(-1), words.charAt(0));
  const isEnd = isWordEdge(words.slice(-1), trail.charAt(0) || suffix.charAt(0));
  const start = reach(text, edge(folded.starts[stretch.start] ?? 0, isStart, 1), lead, -1);
  const end = reach(text, edge(folded.ends[stretch.end - 1] ?? 0, isEnd, -1), trail, 1);
  if (start >= end) return undefined;
  const rung = text.slice(start, end) === exact ? 'exact' : isSame ? 'folded' : 'approximate';
  return { start, end, rung };
}

/** Where in what stands before a quote the quote's own sentence begins. */
function sentenceStart(prefix: string): number {
  const starts = [...prefix.matchAll(/[.?!]["”’)\]]*\s+(?=[\p{Lu}\p{N}(["“[])|[.?!]\s*$|\n/gu)];
  const last = starts.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** Where in what stands after a quote the quote's own sentence ends. */
function sentenceEnd(exact: string, suffix: string): number {
  if (/[.?!]["”’)\]]*\s*$/.test(exact) && /^\s|^$/.test(suffix)) return 0;
  return /[.?!]["”’)\]]*(?=\s+[\p{Lu}\p{N}(["“[])|\n/u.exec(suffix)?.index ?? suffix.length;
}

/** The place of a pattern in a text where it stands only once. */
function findOnce(text: string, pattern: string): number | undefined {
  const found = text.indexOf(pattern);
  return found < 0 || text.includes(pattern, found + 1) ? undefined : found;
}

function firstFrom(sorted: readonly number[], least: number): number {
  const found = sorted.findIndex((value) => value >= least);
  return found < 0 ? sorted.length : found;
}

/**
 * Goes on from the letters that were found over the marks that the quote has at this end ("(", "%."), as far as they
 * stand in the text too.
 */
function reach(text: string, from: number, marks: string, step: 1 | -1): number {
  let at = from;
  for (const mark of step > 0 ? Array.from(marks) : Array.from(marks).reverse()) {
    if (/\s/.test(mark)) continue;
    let next = at;
    while (/\s/.test(charBeside(text, next, step))) next += step;
    if (!(step > 0 ? text.startsWith(mark, next) : text.endsWith(mark, next))) break;
    at = next + step * mark.length;
  }
  return at;
}

function charBeside(text: string, at: number, step: 1 | -1): string {
  return text.charAt(step > 0 ? at : at - 1);
}
