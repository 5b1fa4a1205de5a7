import { follows } from './follows.ts';
import { AT_ONCE, type Plan, type Step } from './plan.ts';
import { afterNumber, numberAt, WEIGHTS } from './units.ts';
import { BEGINNING, WHOLE } from './spelling-pool.ts';
import { FIRST_WORD } from './vocabulary.ts';

/** Looks through sequences of words for what a plan seeks. One for each search: it keeps count between the words. */
export class LookingThrough {
  /** By what is sought: how good the best place is that it was found in; 0 where it was not found. */
  readonly best: Uint8Array;
  readonly #plan: Plan;
  /** By what is sought, where one text must have several words: those that this one has so far. */
  readonly #together: Uint32Array;
  readonly #hasTogether: boolean;
  readonly #needed: number;
  #missing = 0;
  /** Something was found that must not be there. */
  #isSpoilt = false;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.best = new Uint8Array(plan.sought.length);
    this.#together = new Uint32Array(plan.sought.length);
    this.#hasTogether = plan.sought.some(({ areTogether }) => areTogether);
    this.#needed = plan.sought.filter(({ not, isBonus }) => !not && !isBonus).length;
  }

  /** Nothing was found yet. */
  begin(): void {
    // `fill` costs more for the few there are.
    for (let which = 0; which < this.best.length; which += 1) this.best[which] = 0;
    this.#missing = this.#needed;
    this.#isSpoilt = false;
  }

  /** Says that something sought was found in a place of this worth (`worthOf`). */
  found(which: number, worth: number): void {
    const before = this.best[which] ?? 0;
    if (worth <= before) return;
    this.best[which] = worth;
    const sought = this.#plan.sought[which];
    if (before > 0 || !sought) return;
    if (sought.not) this.#isSpoilt = true;
    else if (!sought.isBonus) this.#missing -= 1;
  }

  /** Looks through the units from here to there. Texts that count more come first, so that it may stop early. */
  through(units: Uint16Array, from: number, to: number): void {
    const { codes, isMet, steps, mayStop } = this.#plan;
    let field = 0;
    let weight = 0;
    for (let at = nextMet(units, isMet, from, to); at < to; at = nextMet(units, isMet, at, to)) {
      const here = at;
      const code = codes[numberAt(units, at)] ?? 0;
      at = afterNumber(units, at);
      if (code === 0) continue;
      if (code >= FIRST_WORD) {
        for (const step of steps[code] ?? []) this.#take(step, units, here, to, field, weight);
        continue;
      }
      const next = WEIGHTS[code] ?? 0;
      if (mayStop && this.#missing === 0 && next < weight) return;
      field = code;
      weight = next;
      if (this.#hasTogether) this.#together.fill(0);
    }
  }

  /** What all places together are worth; 0 where something is missing, or is there that must not be. */
  score(): number {
    if (this.#missing > 0 || this.#isSpoilt) return 0;
    let score = 1;
    for (let which = 0; which < this.best.length; which += 1) score += this.best[which] ?? 0;
    return score;
  }

  #take(
    { which, reading, how }: Step,
    units: Uint16Array,
    at: number,
    to: number,
    field: number,
    weight: number,
  ): void {
    const sought = this.#plan.sought[which];
    if (!sought || ((sought.fields >> field) & 1) === 0) return;
    if (worthOf(weight, WHOLE) <= (this.best[which] ?? 0)) return;
    if (reading === AT_ONCE) {
      this.found(which, worthOf(weight, how));
      return;
    }
    const words = sought.readings[reading];
    const met = words ? follows(units, at, to, how, words, this.#plan.spans) : 0;
    if (met === 0) return;
    if (sought.areTogether && sought.readings.length > 1) {
      const all = (this.#together[which] ?? 0) | (1 << reading);
      this.#together[which] = all;
      if (all !== (1 << sought.readings.length) - 1) return;
    }
    this.found(which, worthOf(weight, met > 0 ? WHOLE : BEGINNING));
  }
}

/** The next unit at which there is something to do. Nearly all time of a search goes by in here. */
function nextMet(units: Uint16Array, isMet: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isMet[units[at] ?? 0] === 0) at += 1;
  return at;
}

/** What a place is worth: first what kind of text it is in, then whether the word is there wholly. */
export function worthOf(weight: number, how: number): number {
  return weight * 2 + (how === WHOLE ? 1 : 0);
}
