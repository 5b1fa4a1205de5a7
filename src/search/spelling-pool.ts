import { longs, shorts } from './growing.ts';

/** How a word of the vocabulary is one that is looked for: not at all, by its beginning, or wholly. */
export const [NOT, BEGINNING, WHOLE] = [0, 1, 2];

/** Of a longer word the rest does not count. In UTF-16 units. */
export const LONGEST_WORD = 64;

/** All spellings of all words, one after the other, to be run over for those that begin in some way. */
export class SpellingPool {
  readonly #letters = shorts(1 << 10);
  /** By spelling: where it begins in `letters` (it ends where the next one begins), and the number of its word. */
  readonly #starts = longs(1 << 8);
  readonly #words = longs(1 << 8);

  constructor() {
    this.#starts.push(0);
  }

  add(spelling: string, word: number): void {
    const length = Math.min(spelling.length, LONGEST_WORD);
    for (let at = 0; at < length; at += 1) this.#letters.push(spelling.charCodeAt(at));
    this.#starts.push(this.#letters.length);
    this.#words.push(word);
  }

  /** Notes down by the number of each word how it is this one; `isOpen`: or begins so. What it is already, it stays. */
  find(spelling: string, isOpen: boolean, found: Uint8Array): void {
    const sought = spelling.slice(0, LONGEST_WORD);
    if (sought === '') return;
    const letters = this.#letters.data;
    const starts = this.#starts.data;
    const first = sought.charCodeAt(0);
    for (let at = 0; at < this.#words.length; at += 1) {
      const start = starts[at] ?? 0;
      if (letters[start] !== first) continue;
      const how = compare(letters, start, starts[at + 1] ?? 0, sought, isOpen);
      const word = this.#words.data[at] ?? 0;
      if (how > (found[word] ?? NOT)) found[word] = how;
    }
  }
}

function compare(letters: Uint16Array, start: number, end: number, sought: string, isOpen: boolean): number {
  const length = end - start;
  if (length < sought.length || (length > sought.length && !isOpen)) return NOT;
  for (let at = 1; at < sought.length; at += 1) {
    if (letters[start + at] !== sought.charCodeAt(at)) return NOT;
  }
  return length === sought.length ? WHOLE : BEGINNING;
}
