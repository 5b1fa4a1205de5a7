import type { Sought } from './sought.ts';
import { LONG } from './units.ts';
import { BEGINNING, NOT, WHOLE } from './spelling-pool.ts';
import { FIRST_WORD, type Vocabulary } from './vocabulary.ts';

/** The whole of something sought was met at once: a tag that has it in its name. */
export const AT_ONCE = -1;

/** What to do at a word: it may be the first of one of the readings of something sought. */
export interface Step {
  readonly which: number;
  readonly reading: number;
  /** BEGINNING or WHOLE. */
  readonly how: number;
}

/** A query made ready for going through sequences of words. */
export interface Plan {
  readonly sought: readonly Sought[];
  /** By number of a word: what to do at it, an index into `steps`; 0 for nothing; where a text begins, its own number. */
  readonly codes: Uint16Array;
  /** By unit of a sequence: 0 where no number of a word with a code begins with it, so that most of it is run over. */
  readonly isMet: Uint8Array;
  readonly steps: readonly (readonly Step[])[];
  /** By number: of how many words a compound is made. */
  readonly spans: Uint8Array;
  readonly tags: TagAnswers;
  /** Nothing is sought that must not be there, so that one need not look on once all is found. */
  readonly mayStop: boolean;
}

/** How tags' names answer to what is sought: by the tag's number, BEGINNING or WHOLE for each thing sought, or NOT. */
export type TagAnswers = ReadonlyMap<number, Uint8Array>;

/** No tag answers to anything. */
export const NO_TAGS: TagAnswers = new Map();

/** Codes of more kinds of words than fit do not come up: a query has few words. */
const MOST_CODES = 0xffff;

/** Makes what is sought ready for this vocabulary as it is now. `askTags` is given the plan as it is without tags. */
export function makePlan(
  sought: readonly Sought[],
  vocabulary: Vocabulary,
  askTags: (plan: Plan) => TagAnswers,
): Plan {
  const codes = new Uint16Array(vocabulary.size);
  // A number of two units is always looked at: its second unit must not be taken for a word.
  const isMet = new Uint8Array(vocabulary.size > LONG ? 1 << 16 : vocabulary.size)
    .fill(1, 0, FIRST_WORD)
    .fill(1, LONG);
  const steps: Step[][] = [];
  for (let number = 0; number < FIRST_WORD; number += 1) {
    codes[number] = number;
    steps.push([]);
  }
  const grown = new Map<string, number>();
  const add = (number: number, which: number, reading: number, how: number) => {
    const before = codes[number] ?? 0;
    const name = `${before} ${which} ${reading} ${how}`;
    let code = grown.get(name);
    if (code === undefined) {
      if (steps.length > MOST_CODES) return;
      code = steps.length;
      steps.push([...(steps[before] ?? []), { which, reading, how }]);
      grown.set(name, code);
    }
    codes[number] = code;
    isMet[Math.min(number, LONG)] = 1;
  };
  for (const [which, { readings }] of sought.entries()) {
    for (const [reading, [first]] of readings.entries()) {
      if (!first) continue;
      for (let number = FIRST_WORD; number < first.length; number += 1) {
        const how = first[number] ?? NOT;
        if (how !== NOT) add(number, which, reading, how);
      }
    }
  }
  const mayStop = sought.every(({ not }) => !not);
  const plan = { sought, codes, isMet, steps, spans: vocabulary.spans, tags: NO_TAGS, mayStop };
  const tags = askTags(plan);
  for (const [number, answers] of tags) {
    answers.forEach((how, which) => {
      if (how === BEGINNING || how === WHOLE) add(number, which, AT_ONCE, how);
    });
  }
  return { ...plan, tags };
}
