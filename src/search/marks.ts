import { follows } from './follows.ts';
import { shorts } from './growing.ts';
import { makePlan, NO_TAGS, type Plan } from './plan.ts';
import type { Query, Term } from './query.ts';
import { soughtBy } from './sought.ts';
import { AUTHOR, JOURNAL, NOTE, writeNumber } from './units.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordWriter } from './write-words.ts';

/** A part of a text that is to be marked, in its UTF-16 units; `end` does not belong to it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** What kind of text it is, where a query may ask for that: `author:` marks nothing in a title. */
export type MarkedField = 'author' | 'journal';

const FIELDS = { author: AUTHOR, journal: JOURNAL };

/**
 * The words of a text that a query found it by, whole words (also where it asks for their beginnings) and phrases, in
 * order and apart from each other. It finds what the library's search finds: it is the same search.
 */
export function marks(text: string, query: Query, field?: MarkedField): Mark[] {
  const terms = query.terms.filter((term) => !term.not && isMarked(term, field));
  if (terms.length === 0 || text === '') return [];
  const vocabulary = new Vocabulary();
  const units = shorts();
  const places: Mark[] = [];
  const write = (number: number, start: number, end: number) => {
    writeNumber(units, number);
    while (places.length < units.length) places.push({ start, end });
  };
  write(field ? FIELDS[field] : NOTE, 0, 0);
  new WordWriter(vocabulary).write(text, write);
  const sought = soughtBy(terms, vocabulary).filter(({ isBonus }) => !isBonus);
  const plan = makePlan(sought, vocabulary, () => NO_TAGS);
  return joined(found(plan, units.data.subarray(0, units.length), places));
}

function isMarked(term: Term, field: MarkedField | undefined): boolean {
  return term.type === 'words' || (term.type === 'field' && term.field === field);
}

/** A text has few different words: each of them is one unit. */
function found({ codes, steps, sought, spans }: Plan, units: Uint16Array, places: readonly Mark[]): Mark[] {
  const all: Mark[] = [];
  /** Compounds of which the beginning is asked for: marked where it is not simply their first word (`covid-19`). */
  const begun: Mark[] = [];
  for (const [at, unit] of units.entries()) {
    for (const { which, reading, how } of steps[codes[unit] ?? 0] ?? []) {
      const words = sought[which]?.readings[reading];
      const met = words ? follows(units, at, units.length, how, words, spans) : 0;
      const [first, last] = [places[at], places[Math.abs(met)]];
      if (met === 0 || !first || !last) continue;
      const isBegun = met === -at && (spans[unit] ?? 0) > 0;
      (isBegun ? begun : all).push({ start: first.start, end: last.end });
    }
  }
  const starts = new Set(all.map(({ start }) => start));
  return [...all, ...begun.filter(({ start }) => !starts.has(start))];
}

function joined(all: readonly Mark[]): Mark[] {
  const apart: Mark[] = [];
  for (const mark of [...all].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = apart.at(-1);
    if (!before || mark.start >= before.end) apart.push(mark);
    else if (mark.end > before.end) apart[apart.length - 1] = { start: before.start, end: mark.end };
  }
  return apart;
}
