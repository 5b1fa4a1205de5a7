import type { Sort, SortBy } from './filter.ts';
import type { ListedEntry } from './listed-entry.ts';
import { foldedWord } from './spellings.ts';

type Key = string | number | undefined;

/** What an entry is sorted by. Text sorts by its letters, without case and accents. */
const KEYS: Readonly<Record<Exclude<SortBy, 'relevance'>, (entry: ListedEntry) => Key>> = {
  modified: ({ modified }) => modified,
  created: ({ created }) => created,
  year: ({ year }) => year,
  rating: ({ rating }) => rating,
  title: ({ title }) => textKey(title),
  author: ({ authors: [first] }) => textKey(first),
  journal: ({ journal }) => textKey(journal),
};

/**
 * Slots in an order that is kept: what was added is sorted in when it is next asked for. What has nothing to be sorted
 * by stands at the end either way; what is equal, by the time of its last change, the newest first.
 */
export class SlotOrder {
  readonly sort: Sort;
  readonly #keyOf: (entry: ListedEntry) => Key;
  readonly #listed: readonly (ListedEntry | undefined)[];
  readonly #keys: Key[] = [];
  #slots: number[] = [];

  constructor(sort: Sort, listed: readonly (ListedEntry | undefined)[]) {
    this.sort = sort;
    this.#keyOf = KEYS[sort.by === 'relevance' ? 'modified' : sort.by];
    this.#listed = listed;
  }

  /** All slots, in order. Some may be without an entry by now. */
  slots(): readonly number[] {
    const added: number[] = [];
    for (let slot = this.#keys.length; slot < this.#listed.length; slot += 1) {
      const entry = this.#listed[slot];
      this.#keys.push(entry && this.#keyOf(entry));
      if (entry) added.push(slot);
    }
    if (added.length > 0) this.#slots = merged(this.#slots, added.sort(this.#compare), this.#compare);
    return this.#slots;
  }

  readonly #compare = (a: number, b: number): number => {
    const [keyA, keyB] = [this.#keys[a], this.#keys[b]];
    if (keyA !== keyB) {
      if (keyA === undefined) return 1;
      if (keyB === undefined) return -1;
      return keyA < keyB === this.sort.isDescending ? 1 : -1;
    }
    return (this.#listed[b]?.modified ?? 0) - (this.#listed[a]?.modified ?? 0);
  };
}

function merged(
  a: readonly number[],
  b: readonly number[],
  compare: (a: number, b: number) => number,
): number[] {
  if (a.length === 0) return [...b];
  const all: number[] = [];
  let next = 0;
  for (const slot of a) {
    for (let one = b[next]; one !== undefined && compare(one, slot) < 0; one = b[next]) {
      all.push(one);
      next += 1;
    }
    all.push(slot);
  }
  for (; next < b.length; next += 1) all.push(b[next] ?? 0);
  return all;
}

function textKey(text: string | undefined): Key {
  const letters = text?.replace(/^[^\p{L}\p{N}]+/u, '');
  return letters === undefined || letters === '' ? undefined : foldedText(letters);
}

function foldedText(text: string): string {
  return text.split(' ').map(foldedWord).join(' ');
}
