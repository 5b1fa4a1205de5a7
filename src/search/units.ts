import type { Growing } from './growing.ts';

/** Where a text begins in a sequence of words; numbers below `FIRST_WORD`. In this order an entry's texts are written. */
export const TITLE = 1;
export const TAG = 2;
export const AUTHOR = 3;
export const NOTE = 4;
export const QUOTE = 5;
export const JOURNAL = 6;
export const ABSTRACT = 7;

/** How much a word in a text counts, by the numbers above. Identifiers stand in no sequence. */
export const WEIGHTS: readonly number[] = [0, 7, 7, 6, 4, 3, 2, 1];
export const WEIGHT_OF_IDENTIFIER = 5;

/**
 * A number from here on takes two units: this and its upper bits, then its lower sixteen. Common words turn up early and
 * have small numbers, so that nearly all of a library takes one unit, two bytes, a word.
 */
export const LONG = 0xf000;

/** Writes a number at the end. */
export function writeNumber(units: Growing<Uint16Array>, number: number): void {
  if (number >= LONG) units.push(LONG | (number >>> 16));
  units.push(number & 0xffff);
}

/** The number that begins here. */
export function numberAt(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  return unit < LONG ? unit : ((unit & ~LONG) << 16) | (units[at + 1] ?? 0);
}

/** Where the next number begins. */
export function afterNumber(units: Uint16Array, at: number): number {
  return at + ((units[at] ?? 0) < LONG ? 1 : 2);
}
