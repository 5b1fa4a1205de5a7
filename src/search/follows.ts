import type { Reading } from './sought.ts';
import { afterNumber, numberAt } from './units.ts';
import { BEGINNING, NOT, WHOLE } from './spelling-pool.ts';
import { FIRST_WORD } from './vocabulary.ts';

/** Where the last word of a reading was met; 0 where the reading does not go on so. Less than 0: but its beginning. */
export type Met = number;

/**
 * Does a reading, whose first word was met at a place (`how`), go on there? A compound counts as a word or as its
 * words, whichever fits.
 */
export function follows(
  units: Uint16Array,
  at: number,
  to: number,
  how: number,
  reading: Reading,
  spans: Uint8Array,
): Met {
  return reading.length === 1 ? signed(at, how) : next(units, at, to, 1, reading, spans);
}

function next(
  units: Uint16Array,
  before: number,
  to: number,
  which: number,
  reading: Reading,
  spans: Uint8Array,
): Met {
  const sought = reading[which];
  if (!sought) return 0;
  for (let at = afterWord(units, before, to, spans); at < to; at = afterNumber(units, at)) {
    const number = numberAt(units, at);
    if (number < FIRST_WORD) return 0; // The next text begins.
    const how = sought[number] ?? NOT;
    if (how !== NOT) {
      const met =
        which === reading.length - 1 ? signed(at, how) : next(units, at, to, which + 1, reading, spans);
      if (met !== 0) return met;
    }
    if (spans[number] === 0) return 0;
  }
  return 0;
}

/** Behind a word, or behind all the words of a compound. */
function afterWord(units: Uint16Array, word: number, to: number, spans: Uint8Array): number {
  let left = spans[numberAt(units, word)] ?? 0;
  let at = afterNumber(units, word);
  while (left > 0 && at < to) {
    if (spans[numberAt(units, at)] === 0) left -= 1;
    at = afterNumber(units, at);
  }
  return at;
}

function signed(at: number, how: number): Met {
  return how === WHOLE ? at : how === BEGINNING ? -at : 0;
}
