import { follows } from './follows.ts';
import { AT_ONCE, type Plan, type Step } from './plan.ts';
import { LONG, WEIGHTS } from './units.ts';
import { BEGINNING, FIRST_WORD, WHOLE } from './vocabulary.ts';

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

  constructor(plan: Plan) {
    this.#plan = plan;
    this.best = new Uint8Array(plan.sought.length);
    this.#together = new Uint32Array(plan.sought.length);
    this.#hasTogether = plan.sought.some(({ areTogether }) => areTogether);
    this.#needed = plan.sought.filter(({ not, isBonus }) => !not && !isBonus).length;
  }

  /** Nothing was found yet. */
  begin(): void {
    this.best.fill(0);
    this.#missing = this.#needed;
  }

  /** Says that something sought was found in a place of this worth (`worthOf`). */
  found(which: number, worth: number): void {
    const { best } = this;
    const before = best[which] ?? 0;
    if (worth <= before) return;
    best[which] = worth;
    const { not, isBonus } = this.#plan.sought[which] ?? {};
    if (before === 0 && not === false && isBonus === false) this.#missing -= 1;
  }

  /** Looks through the units from here to there. Texts that count more come first, so that it may stop early. */
  through(units: Uint16Array, from: number, to: number): void {
    const { codes, steps, mayStop } = this.#plan;
    let field = 0;
    let weight = 0;
    for (let at = from; at < to;) {
      const here = at;
      let number = units[at] ?? 0;
      at += 1;
      if (number >= LONG) {
        number = ((number & ~LONG) << 16) | (units[at] ?? 0);
        at += 1;
      }
      const code = codes[number] ?? 0;
      if (code === 0) continue;
      if (code < FIRST_WORD) {
        const next = WEIGHTS[code] ?? 0;
        if (mayStop && this.#missing === 0 && next < weight) return;
        field = code;
        weight = next;
        if (this.#hasTogether) this.#together.fill(0);
      } else {
        for (const step of steps[code] ?? []) this.#take(step, units, here, to, field, weight);
      }
    }
  }

  /** What all places together are worth; 0 where something is missing, or is there that must not be. */
  score(): number {
    let score = 1;
    for (let which = 0; which < this.best.length; which += 1) {
      const worth = this.best[which] ?? 0;
      const { not, isBonus } = this.#plan.sought[which] ?? {};
      if (not === true ? worth > 0 : worth === 0 && isBonus !== true) return 0;
      score += worth;
    }
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

/** What a place is worth: first what kind of text it is in, then whether the word is there wholly. */
export function worthOf(weight: number, how: number): number {
  return weight * 2 + (how === WHOLE ? 1 : 0);
}
