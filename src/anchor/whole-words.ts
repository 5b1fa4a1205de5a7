/** How far a word's edge may be from where it was looked for, in UTF-16 units. */
const NEAR = 3;

const LETTER = /[\p{L}\p{N}]/u;

/** Does a word begin or end between two characters, or does nothing of a word stand there at all? */
export function isWordEdge(before: string, after: string): boolean {
  return !(LETTER.test(before) && LETTER.test(after));
}

/**
 * Where the words that were found for a quote begin (step 1) or end (step −1): not with a letter of the word beside
 * them, which is taken for their own when that is missing there ("e[t ransmis]" for "transmis"). `place` is where they
 * seem to begin or end, in the middle of a word of the text.
 */
export function withoutStray(text: string, place: number, words: string, step: 1 | -1): number {
  for (let distance = 1; distance <= NEAR && distance < words.length; distance += 1) {
    const [at, own] = [place + step * distance, step > 0 ? distance : words.length - distance];
    const isEdge = isWordEdge(text.charAt(at - 1), text.charAt(at));
    if (isEdge && !isWordEdge(words.charAt(own - 1), words.charAt(own))) return at;
  }
  return place;
}

/** The edge of a word nearest to a place in a text; the place itself where none is near. */
export function nearestWordEdge(text: string, place: number): number {
  for (let distance = 0; distance <= NEAR; distance += 1) {
    for (const at of [place + distance, place - distance]) {
      if (at >= 0 && at <= text.length && isWordEdge(text.charAt(at - 1), text.charAt(at))) return at;
    }
  }
  return place;
}
