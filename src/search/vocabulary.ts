import { bytes, longs, shorts } from './growing.ts';
import { numberForms, partsAtGreek, spellings } from './spellings.ts';

/** Numbers below this one are no words: the index marks with them where a text begins. */
export const FIRST_WORD = 16;
/** Of a longer word the rest does not count. In UTF-16 units. */
const LONGEST = 64;
const MOST_MATCHES = 24;
/** So many numbers take up one place of the table, one of them unused: places never lie across two lines of a cache. */
const PLACE = 4;

/** How a word of the vocabulary is one that is looked for: not at all, by its beginning, or wholly. */
export const [NOT, BEGINNING, WHOLE] = [0, 1, 2];

/**
 * What is looked for: `begins`: words that begin so; `word`: the word, one or many of it; `exact`: the word as it is.
 * In any spelling.
 */
export type How = 'begins' | 'word' | 'exact';

/** The word is written as it compares. */
const IS_FOLDED = 1;
/** The word has parts at the names of Greek letters. */
const HAS_PARTS = 2;

/** Every word of the library once, with a number, and found again by its beginning. Common words get small numbers. */
export class Vocabulary {
  /** One word after the other, small letters of ASCII, everything else as it is printed. */
  readonly #letters = shorts(1 << 10);
  /** By number: where the word begins in `letters`; it ends where the next one begins. */
  readonly #starts = longs(1 << 8);
  readonly #flags = bytes(1 << 8);
  /** By number: of how many words a compound is made; 0 for a word. */
  readonly #spans = bytes(1 << 8);
  /** Open addressing: at each place the number of a word, 0 where nothing is, and its two hashes. */
  #table = new Uint32Array(PLACE << 9);
  readonly #parts = new Map<number, readonly number[]>();

  /** Other spellings: their letters, where they begin, whose they are. */
  readonly #otherLetters = shorts(1 << 8);
  readonly #otherStarts = longs();
  readonly #otherOf = longs();

  /** What was looked for last: while the last word of a query is typed, the others stay. */
  readonly #matches = new Map<string, Uint8Array>();

  readonly #scratch = new Uint16Array(LONGEST);
  #filled = 0;
  #hash = 0;
  #otherHash = 0;

  constructor() {
    for (let number = 0; number < FIRST_WORD; number += 1) this.#addNumber(0);
    this.#otherStarts.push(0);
  }

  /** One more than the largest number. */
  get size(): number {
    return this.#flags.length;
  }

  /** By number: of how many words a compound is made; 0 for a word. Read it anew after words were added. */
  get spans(): Uint8Array {
    return this.#spans.data;
  }

  /** A number that is no word's, for something that is found by other means. */
  reserve(): number {
    return this.#addNumber(0);
  }

  /** Begins a word. */
  begin(): void {
    this.#filled = 0;
    this.#hash = 0x811c9dc5;
    this.#otherHash = 0;
  }

  /** Goes on with a part of a text. */
  add(text: string, start: number, end: number): void {
    const scratch = this.#scratch;
    let filled = this.#filled;
    let hash = this.#hash;
    let otherHash = this.#otherHash;
    for (let at = start; at < end && filled < LONGEST; at += 1) {
      let unit = text.charCodeAt(at);
      if (unit >= 65 && unit <= 90) unit += 32;
      scratch[filled] = unit;
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
    const table = this.#table;
    let place = placeIn(table, hash);
    for (let known = table[place] ?? 0; known !== 0; known = table[place] ?? 0) {
      // That two of a million words share both is less likely than one in ten million: letters are not compared.
      if (table[place + 1] === hash && table[place + 2] === otherHash) return known;
      place = nextPlace(table, place);
    }
    const number = this.#addWord(span);
    table[place] = number;
    table[place + 1] = hash;
    table[place + 2] = otherHash;
    if (number * 2 * PLACE > table.length) this.#growTable();
    return number;
  }

  /** The lengths of a word's parts, where it has some (`partsAtGreek`). */
  partsOf(number: number): readonly number[] | undefined {
    return ((this.#flags.data[number] ?? 0) & HAS_PARTS) === 0 ? undefined : this.#parts.get(number);
  }

  /** By number: how each word is the one that is looked for (NOT, BEGINNING, WHOLE). Not to be written to. */
  match(word: string, how: How): Uint8Array {
    const name = `${how} ${word}`;
    const known = this.#matches.get(name);
    if (known?.length === this.size) return known;
    if (this.#matches.size >= MOST_MATCHES) this.#matches.clear();
    const found = this.#match(word, how);
    this.#matches.set(name, found);
    return found;
  }

  #match(word: string, how: How): Uint8Array {
    const found = new Uint8Array(this.size);
    const own = spellings(word);
    for (const spelling of own) this.#find(spelling, how === 'begins', found);
    if (how !== 'exact') {
      for (const form of new Set(own.flatMap(numberForms))) this.#find(form, false, found);
    }
    return found;
  }

  #find(spelling: string, isOpen: boolean, found: Uint8Array): void {
    if (spelling === '') return;
    const sought = unitsOf(spelling);
    const letters = this.#letters.data;
    const starts = this.#starts.data;
    const flags = this.#flags.data;
    for (let number = FIRST_WORD; number < this.size; number += 1) {
      if (((flags[number] ?? 0) & IS_FOLDED) === 0) continue;
      const how = compare(letters, starts[number] ?? 0, starts[number + 1] ?? 0, sought, isOpen);
      if (how > (found[number] ?? 0)) found[number] = how;
    }
    const otherLetters = this.#otherLetters.data;
    const otherStarts = this.#otherStarts.data;
    for (let other = 0; other < this.#otherOf.length; other += 1) {
      const how = compare(otherLetters, otherStarts[other] ?? 0, otherStarts[other + 1] ?? 0, sought, isOpen);
      const number = this.#otherOf.data[other] ?? 0;
      if (how > (found[number] ?? 0)) found[number] = how;
    }
  }

  #addWord(span: number): number {
    const letters = this.#scratch.subarray(0, this.#filled);
    this.#letters.reserve(letters.length);
    this.#letters.data.set(letters, this.#letters.length);
    this.#letters.length += letters.length;
    const number = this.#addNumber(span);
    const word = String.fromCharCode(...letters);
    for (const spelling of spellings(word)) {
      if (spelling === word) this.#flag(number, IS_FOLDED);
      else this.#addSpelling(spelling, number);
    }
    const parts = span === 0 && letters.length < LONGEST ? partsAtGreek(word) : undefined;
    if (parts) {
      this.#flag(number, HAS_PARTS);
      this.#parts.set(number, parts);
    }
    return number;
  }

  #addNumber(span: number): number {
    const number = this.#flags.length;
    if (number === 0) this.#starts.push(0);
    this.#starts.push(this.#letters.length);
    this.#flags.push(0);
    this.#spans.push(span);
    return number;
  }

  #flag(number: number, flag: number): void {
    this.#flags.data[number] = (this.#flags.data[number] ?? 0) | flag;
  }

  #addSpelling(spelling: string, number: number): void {
    for (const unit of unitsOf(spelling)) this.#otherLetters.push(unit);
    this.#otherStarts.push(this.#otherLetters.length);
    this.#otherOf.push(number);
  }

  #growTable(): void {
    const [before, table] = [this.#table, new Uint32Array(this.#table.length * 2)];
    for (let at = 0; at < before.length; at += PLACE) {
      if (before[at] === 0) continue;
      let place = placeIn(table, before[at + 1] ?? 0);
      while (table[place] !== 0) place = nextPlace(table, place);
      table.set(before.subarray(at, at + PLACE), place);
    }
    this.#table = table;
  }
}

/** There are a power of two places. */
function placeIn(table: Uint32Array, hash: number): number {
  return (hash & (table.length / PLACE - 1)) * PLACE;
}

function nextPlace(table: Uint32Array, place: number): number {
  return place + PLACE === table.length ? 0 : place + PLACE;
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: Math.min(text.length, LONGEST) }, (_, at) => text.charCodeAt(at));
}

function compare(
  letters: Uint16Array,
  start: number,
  end: number,
  sought: Uint16Array,
  isOpen: boolean,
): number {
  const length = sought.length;
  if (letters[start] !== sought[0] || end - start < length) return NOT;
  if (!isOpen && end - start > length) return NOT;
  for (let at = 1; at < length; at += 1) if (letters[start + at] !== sought[at]) return NOT;
  return end - start === length ? WHOLE : BEGINNING;
}
