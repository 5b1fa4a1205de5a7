import { eachWord, JOINED, POSSESSIVE } from './each-word.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Of so many words at most a compound is made: what is longer is found by its words. */
const MOST_JOINED = 4;

/** Is called with the number of each word or compound, and where it stands in the text, in UTF-16 units. */
export type Emit = (number: number, start: number, end: number) => void;

/**
 * The words of texts as numbers of a vocabulary. Before a word that others are joined to stands the compound of them:
 * `SARS-CoV-2` gives `sarscov2`, `sars`, `cov2`, `cov`, `2`. The s of `Crohn's` is part of a compound only.
 */
export class WordWriter {
  readonly #vocabulary: Vocabulary;
  /** The words that are joined so far: how many, their numbers, where they begin and end. */
  #count = 0;
  readonly #numbers: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #isPossessive = false;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  write(text: string, emit: Emit): void {
    eachWord(text, (start, end, joint) => {
      if (joint === POSSESSIVE) this.#isPossessive = true;
      else if (joint !== JOINED) this.#finish(text, emit);
      this.#join(text, start, end);
    });
    this.#finish(text, emit);
  }

  #join(text: string, start: number, end: number): void {
    const number = this.#numberOf(text, start, end);
    const parts = this.#vocabulary.partsOf(number);
    if (!parts) {
      this.#push(number, start, end);
      return;
    }
    let from = start;
    for (const length of parts) {
      this.#push(this.#numberOf(text, from, from + length), from, from + length);
      from += length;
    }
  }

  #push(number: number, start: number, end: number): void {
    this.#numbers[this.#count] = number;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  #finish(text: string, emit: Emit): void {
    const count = this.#count;
    const words = count - (this.#isPossessive ? 1 : 0);
    for (let first = 0; first < words; first += 1) {
      const last = Math.min(first + MOST_JOINED, count) - 1;
      const start = this.#starts[first] ?? 0;
      if (last > first) emit(this.#compound(text, first, last, words), start, this.#ends[last] ?? 0);
      emit(this.#numbers[first] ?? 0, start, this.#ends[first] ?? 0);
    }
    this.#count = 0;
    this.#isPossessive = false;
  }

  #numberOf(text: string, start: number, end: number): number {
    this.#vocabulary.begin();
    this.#vocabulary.add(text, start, end);
    return this.#vocabulary.number();
  }

  #compound(text: string, first: number, last: number, words: number): number {
    this.#vocabulary.begin();
    for (let at = first; at <= last; at += 1) {
      this.#vocabulary.add(text, this.#starts[at] ?? 0, this.#ends[at] ?? 0);
    }
    return this.#vocabulary.number(Math.min(last + 1, words) - first);
  }
}
