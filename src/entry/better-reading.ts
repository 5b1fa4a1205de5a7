import type { Citation } from '../article/citation.ts';
import { factsIn } from './newer-citation.ts';

/** What was read of an article, and when, milliseconds since 1970. */
interface Reading {
  citation: Citation;
  at: number;
}

/**
 * Of two devices' readings the one that both keep, whichever they heard of first: the newer one, unless it says less (the
 * printed text of a reference does not replace what the article's own page said).
 */
export function betterReading<One extends Reading>(a: One, b: One): One {
  return order(a, b) >= 0 ? a : b;
}

/** Positive where the first is the better one; 0 for equal ones alone. */
function order(a: Reading, b: Reading): number {
  const facts = factsIn(a.citation) - factsIn(b.citation);
  if (facts !== 0) return facts;
  if (a.at !== b.at) return a.at - b.at;
  const [one, other] = [JSON.stringify(a.citation), JSON.stringify(b.citation)];
  return one < other ? -1 : Number(one > other);
}
