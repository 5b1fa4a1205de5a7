/** How far a word's edge may be from where it was looked for, in UTF-16 units. */
const NEAR = 3;

const LETTER = /[\p{L}\p{N}]/u;

/** Does a word begin or end between two characters, or stand nothing of a word there at all? */
export function isWordEdge(before: string, after: string): boolean {
  return !(LETTER.test(before) && LETTER.test(after));
}

/**
 * The edge of a word nearest to a place in a text; the place itself where it is one, or where none is near. When a
 * letter is missing at the edge of a quote, the next word's first letter may have been taken for it.
 */
export function nearestWordEdge(text: string, place: number): number {
  for (let distance = 0; distance <= NEAR; distance += 1) {
    for (const at of [place + distance, place - distance]) {
      if (at >= 0 && at <= text.length && isWordEdge(text.charAt(at - 1), text.charAt(at))) return at;
    }
  }
  return place;
}
