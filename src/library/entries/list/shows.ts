import type { ListedEntry } from '../../../search/listed-entry.ts';

/** From and up to where words of the query stand in a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How what is searched for shows in the list. */
export interface Shows {
  /** Where it stands in a text, in order. */
  readonly spansIn: (text: string) => readonly Span[];
  /** What a line shows of the entry's notes: around the words found where a note has them, else a note's beginning. */
  readonly noteOf: (entry: ListedEntry) => string;
}
