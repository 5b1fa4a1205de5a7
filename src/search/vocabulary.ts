import { bytes } from './growing.ts';
import { LONGEST_WORD, SpellingPool } from './spelling-pool.ts';
import { numberForms, partsAtGreek, spellings } from './spellings.ts';
import { WordTable } from './word-table.ts';

/** Numbers below this one are no words: the index marks with them where a text begins. */
export const FIRST_WORD = 16;
/** As many answers are kept. */
const MOST_MATCHES = 24;

/**
 * What is looked for: `begins`: words that begin so; `word`: the word, one or many of it; `exact`: the word as it is.
 * In any spelling.
 */
export type How = 'begins' | 'word' | 'exact';

/** Every word of the library once, with a number, and found again by its beginning. Common words get small numbers. */
export class Vocabulary {
  /** By number: of how many words a compound is made; 0 for a word. */
  readonly #spans = bytes(1 << 8);
  readonly #table = new WordTable();
  readonly #pool = new SpellingPool();
  readonly #parts = new Map<number, readonly number[]>();
  /** What was looked for last: while the last word of a query is typed, the others stay. */
  readonly #matches = new Map<string, Uint8Array>();

  /** The letters of the word that was begun, small as far as they are ASCII, and their hashes. */
  readonly #begun = new Uint16Array(LONGEST_WORD);
  #filled = 0;
  #hash = 0;
  #otherHash = 0;

  constructor() {
    for (let number = 0; number < FIRST_WORD; number += 1) this.reserve();
  }

  /** One more than the largest number. */
  get size(): number {
    return this.#spans.length;
  }

  /** By number: of how many words a compound is made; 0 for a word. Read it anew after words were added. */
  get spans(): Uint8Array {
    return this.#spans.data;
  }

  /** A number that is no word's, for something that is found by other means. */
  reserve(): number {
    this.#spans.push(0);
    return this.size - 1;
  }

  /** Begins a word. */
  begin(): void {
    this.#filled = 0;
    this.#hash = 0x811c9dc5;
    this.#otherHash = 0;
  }

  /** Goes on with a part of a text. */
  add(text: string, start: number, end: number): void {
    const begun = this.#begun;
    let filled = this.#filled;
    let hash = this.#hash;
    let otherHash = this.#otherHash;
    for (let at = start; at < end && filled < LONGEST_WORD; at += 1) {
      let unit = text.charCodeAt(at);
      if (unit >= 65 && unit <= 90) unit += 32;
      begun[filled] = unit;
      filled += 1;
      hash = Math.imul(hash ^ unit, 0x01000193);
      otherHash = Math.imul(otherHash + unit, 0x85ebca6b) ^ (otherHash >>> 15);
    }
    this.#filled = filled;
    this.#hash = hash;
    this.#otherHash = otherHash;
  }

  /** The number of what was begun: a word, or a compound of so many words. */
  number(span = 0): number {
    const hash = Math.imul(this.#hash ^ span, 0x9e3779b1) >>> 0;
    const otherHash = Math.imul(this.#otherHash ^ (span + this.#filled * 8), 0xc2b2ae35) >>> 0;
    return this.#table.numberOf(hash, otherHash, () => this.#addBegun(span));
  }

  /** The lengths of a word's parts, where it has some (`partsAtGreek`). */
  partsOf(number: number): readonly number[] | undefined {
    return this.#parts.get(number);
  }

  /** By number: how each word is the one that is looked for (NOT, BEGINNING, WHOLE). Not to be written to. */
  match(word: string, how: How): Uint8Array {
    const name = `${how} ${word}`;
    const known = this.#matches.get(name);
    if (known?.length === this.size) return known;
    if (this.#matches.size >= MOST_MATCHES) this.#matches.clear();
    const found = new Uint8Array(this.size);
    const own = spellings(word);
    for (const spelling of own) this.#pool.find(spelling, how === 'begins', found);
    if (how !== 'exact') {
      for (const form of new Set(own.flatMap(numberForms))) this.#pool.find(form, false, found);
    }
    this.#matches.set(name, found);
    return found;
  }

  #addBegun(span: number): number {
    const number = this.size;
    this.#spans.push(span);
    const word = String.fromCharCode(...this.#begun.subarray(0, this.#filled));
    for (const spelling of spellings(word)) this.#pool.add(spelling, number);
    const parts = span === 0 && word.length < LONGEST_WORD ? partsAtGreek(word) : undefined;
    if (parts) this.#parts.set(number, parts);
    return number;
  }
}
