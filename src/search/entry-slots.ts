import type { ArticleKey } from '../article/article-key.ts';
import { longs, shorts } from './growing.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { SearchTexts } from './search-texts.ts';
import { ABSTRACT, AUTHOR, JOURNAL, NOTE, QUOTE, TAG, TITLE, writeNumber } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordWriter } from './write-words.ts';

/** So many units lie in one piece: half a megabyte. */
const CHUNK = 1 << 18;
/** Fewer slots without an entry than this are left where they are. */
const FEW = 1_000;

/** Where the words of a slot stand. */
export interface Place {
  units: Uint16Array;
  from: number;
  to: number;
}

/**
 * The entries of the library, each in a slot, with the sequence of its words. An entry that changes gets a new slot at
 * the end; once half of the slots are without an entry, all move up (`generation` counts these moves).
 */
export class EntrySlots {
  /** By slot; undefined where an entry went. */
  listed: (ListedEntry | undefined)[] = [];
  /** By slot: its identifiers in lower case, a line break before and after each. */
  identifiers: string[] = [];
  generation = 0;

  readonly #tagNumber: (key: string) => number;
  readonly #writer: WordWriter;
  readonly #slots = new Map<ArticleKey, number>();
  readonly #written = shorts(1 << 10);
  #chunks: Uint16Array[] = [];
  #filled = 0;
  /** By slot: its chunk, and where it begins and ends in there. */
  #chunkOf = longs();
  #from = longs();
  #to = longs();

  constructor(vocabulary: Vocabulary, tagNumber: (key: string) => number) {
    this.#tagNumber = tagNumber;
    this.#writer = new WordWriter(vocabulary);
  }

  /** How many entries there are. */
  get size(): number {
    return this.#slots.size;
  }

  get(key: ArticleKey): ListedEntry | undefined {
    const slot = this.#slots.get(key);
    return slot === undefined ? undefined : this.listed[slot];
  }

  keys(): Iterable<ArticleKey> {
    return this.#slots.keys();
  }

  put(entry: ListedEntry, texts: SearchTexts): void {
    this.remove(entry.key);
    this.#write(entry, texts);
    this.#slots.set(entry.key, this.listed.length);
    this.listed.push(entry);
    this.identifiers.push(identifierLines(texts.identifiers));
    this.#store(this.#written.data.subarray(0, this.#written.length));
  }

  remove(key: ArticleKey): void {
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    this.#slots.delete(key);
    this.listed[slot] = undefined;
    this.identifiers[slot] = '';
    if (this.listed.length - this.size > FEW + this.size) this.#moveUp();
  }

  /** Puts into `place` where the words of a slot stand. */
  placeOf(slot: number, place: Place): void {
    place.units = this.#chunks[this.#chunkOf.data[slot] ?? 0] ?? place.units;
    place.from = this.#from.data[slot] ?? 0;
    place.to = this.#to.data[slot] ?? 0;
  }

  #write(entry: ListedEntry, texts: SearchTexts): void {
    const written = this.#written;
    written.length = 0;
    const emit = (number: number) => writeNumber(written, number);
    const write = (field: number, text: string) => {
      if (text === '') return;
      emit(field);
      this.#writer.write(text, emit);
    };
    write(TITLE, texts.title);
    for (const key of entry.tagKeys) {
      emit(TAG);
      emit(this.#tagNumber(key));
    }
    for (const text of texts.authors) write(AUTHOR, text);
    for (const text of texts.notes) write(NOTE, text);
    for (const text of texts.quotes) write(QUOTE, text);
    for (const text of texts.journal) write(JOURNAL, text);
    write(ABSTRACT, texts.abstract);
  }

  #store(units: Uint16Array): void {
    if (this.#chunks.length === 0 || this.#filled + units.length > (this.#chunks.at(-1)?.length ?? 0)) {
      this.#chunks.push(new Uint16Array(Math.max(CHUNK, units.length)));
      this.#filled = 0;
    }
    this.#chunks.at(-1)?.set(units, this.#filled);
    this.#chunkOf.push(this.#chunks.length - 1);
    this.#from.push(this.#filled);
    this.#filled += units.length;
    this.#to.push(this.#filled);
  }

  #moveUp(): void {
    const before = { listed: this.listed, identifiers: this.identifiers };
    const [chunks, chunkOf, from, to] = [this.#chunks, this.#chunkOf, this.#from, this.#to];
    this.listed = [];
    this.identifiers = [];
    [this.#chunks, this.#filled] = [[], 0];
    [this.#chunkOf, this.#from, this.#to] = [longs(), longs(), longs()];
    this.generation += 1;
    for (const [slot, entry] of before.listed.entries()) {
      if (!entry) continue;
      this.#slots.set(entry.key, this.listed.length);
      this.listed.push(entry);
      this.identifiers.push(before.identifiers[slot] ?? '');
      const units = chunks[chunkOf.data[slot] ?? 0];
      this.#store(units?.subarray(from.data[slot], to.data[slot]) ?? new Uint16Array());
    }
  }
}

function identifierLines(identifiers: readonly string[]): string {
  return `\n${identifiers.join('\n').toLowerCase()}\n`;
}
