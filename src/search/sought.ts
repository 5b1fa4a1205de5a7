import type { Term } from './query.ts';
import { AUTHOR, JOURNAL, TAG } from './units.ts';
import type { How, Vocabulary } from './vocabulary.ts';

/** One word after the other: by number how each word of the vocabulary is the one that stands there. */
export type Reading = readonly Uint8Array[];

/** One thing that is looked for in the texts of an entry. */
export interface Sought {
  readonly readings: readonly Reading[];
  /** One text must have all of the readings; otherwise one of them is enough. */
  readonly areTogether: boolean;
  /** The texts that are looked at, one bit for each kind (units.ts). */
  readonly fields: number;
  /** Or an identifier begins so. */
  readonly identifier: string | undefined;
  readonly not: boolean;
  /** It need not be found, but what has it comes first. */
  readonly isBonus: boolean;
}

const EVERYWHERE = -1;
/** So many bits count which words one text has. */
const MOST_TOGETHER = 30;
const FIELDS = { tag: 1 << TAG, author: 1 << AUTHOR, journal: 1 << JOURNAL };

/** What these terms look for in texts: those that are about texts, in order, and whether they follow each other. */
export function soughtBy(terms: readonly Term[], vocabulary: Vocabulary): Sought[] {
  const sought = terms.flatMap((term) => soughtFor(term, vocabulary) ?? []);
  const following = inSequence(terms, vocabulary);
  return following ? [...sought, following] : sought;
}

/** Is it about the texts of entries, rather than what is known of them? */
export function isAboutTexts(term: Term): boolean {
  return term.type === 'words' || term.type === 'field';
}

function soughtFor(term: Term, vocabulary: Vocabulary): Sought | undefined {
  const common = { not: term.not, isBonus: false, identifier: undefined };
  const last: How = term.not ? 'word' : 'begins';
  switch (term.type) {
    case 'words': {
      const ways = [readingOf(term.words, term.isOpen || term.not ? last : 'exact', vocabulary)];
      // Typed in one, it may be written in one.
      if (term.isJoined && term.words.length > 1) ways.push([vocabulary.match(term.words.join(''), last)]);
      const { identifier } = term;
      return { ...common, readings: ways, areTogether: false, fields: EVERYWHERE, identifier };
    }
    case 'field': {
      // Tags are found by what they are called now (tag-names.ts).
      const words = term.field === 'tag' ? [] : term.words.slice(0, MOST_TOGETHER);
      const readings = words.map((word) => [vocabulary.match(word, last)]);
      return { ...common, readings, areTogether: true, fields: FIELDS[term.field] };
    }
    default:
      return undefined;
  }
}

function readingOf(words: readonly string[], last: How, vocabulary: Vocabulary): Reading {
  return words.map((word, at) => vocabulary.match(word, at < words.length - 1 ? 'exact' : last));
}

/** All words that were typed, one after the other: not asked for, but likely meant. */
function inSequence(terms: readonly Term[], vocabulary: Vocabulary): Sought | undefined {
  const words = terms.flatMap((term) => (term.type === 'words' && !term.not ? term.words : []));
  const pieces = terms.filter((term) => term.type === 'words' && !term.not);
  if (pieces.length < 2) return undefined;
  const readings = [readingOf(words, 'begins', vocabulary)];
  return {
    ...{ readings, areTogether: false, fields: EVERYWHERE, identifier: undefined },
    ...{ not: false, isBonus: true },
  };
}
