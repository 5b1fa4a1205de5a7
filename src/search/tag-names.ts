import { foldTagName } from '../entry/tag.ts';
import { shorts } from './growing.ts';
import type { IndexedTag } from './library-index.ts';
import { LookingThrough } from './look-through.ts';
import type { Plan, TagAnswers } from './plan.ts';
import type { Term } from './query.ts';
import { foldedWord } from './spellings.ts';
import { TAG, writeNumber } from './units.ts';
import { BEGINNING, NOT, WHOLE } from './spelling-pool.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words-of.ts';
import { WordWriter } from './write-words.ts';

type TagTerm = Extract<Term, { type: 'field' }>;

interface KnownName {
  readonly key: string;
  readonly name: string;
  /** The name's segments, folded. */
  readonly segments: readonly string[];
  readonly numbers: readonly number[];
  /** The same as a sequence. */
  readonly units: Uint16Array;
}

/** What tags are called: entries hold their numbers, so that a renamed tag is found by its new name at once. */
export class TagNames {
  readonly #vocabulary: Vocabulary;
  readonly #numbers = new Map<string, number>();
  #names: readonly KnownName[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The number that stands for a tag in the vocabulary. */
  numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#vocabulary.reserve();
    this.#numbers.set(key, number);
    return number;
  }

  set(tags: readonly IndexedTag[]): void {
    const writer = new WordWriter(this.#vocabulary);
    this.#names = tags.map(({ key, name }) => {
      const numbers: number[] = [];
      writer.write(name, (number) => numbers.push(number));
      const units = shorts();
      for (const number of [TAG, ...numbers]) writeNumber(units, number);
      this.numberOf(key);
      return { key, name, segments: folded(name), numbers, units: units.data.slice(0, units.length) };
    });
  }

  /** How the tags answer to what a plan seeks; `terms`: those that it was made for, in the same order. */
  answers(plan: Plan, terms: readonly Term[]): TagAnswers {
    const looking = new LookingThrough(plan);
    const chosen = terms.map((term) =>
      term.type === 'field' && term.field === 'tag' ? this.#chosen(term) : undefined,
    );
    const answers = new Map<number, Uint8Array>();
    for (const { key, units } of this.#names) {
      looking.begin();
      looking.through(units, 0, units.length);
      const hows = looking.best.map((worth, which) => {
        const tags = chosen[which];
        if (tags) return tags.has(key) ? WHOLE : NOT;
        return worth === 0 ? NOT : worth % 2 === 1 ? WHOLE : BEGINNING;
      });
      if (hows.some((how) => how !== NOT)) answers.set(this.numberOf(key), hows);
    }
    return answers;
  }

  /**
   * The tags that `tag:` means: those that have this name, or have it as a part of theirs between slashes; where there is
   * none, those that have words that begin so.
   */
  #chosen(term: TagTerm): ReadonlySet<string> {
    const wanted = folded(term.text);
    const named = this.#names.filter(
      ({ name, segments }) => isRun(wanted, segments) || foldTagName(name) === foldTagName(term.text),
    );
    const found = named.length > 0 ? named : this.#names.filter((name) => this.#has(name, term));
    return new Set(found.map(({ key }) => key));
  }

  #has({ numbers }: KnownName, { words, not }: TagTerm): boolean {
    return (
      words.length > 0 &&
      words.every((word) => {
        const match = this.#vocabulary.match(word, not ? 'word' : 'begins');
        return numbers.some((number) => (match[number] ?? NOT) !== NOT);
      })
    );
  }
}

/** The segments of a tag's name, each as its folded words. */
function folded(name: string): string[] {
  return name.split('/').map((segment) => wordsOf(segment).map(foldedWord).join(' '));
}

function isRun(wanted: readonly string[], segments: readonly string[]): boolean {
  if (wanted.every((segment) => segment === '')) return false;
  return segments.some((_, from) => wanted.every((segment, at) => segments[from + at] === segment));
}
