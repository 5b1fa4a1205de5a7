import {
  APOSTROPHE,
  ASCII_CLASSES,
  GREEK,
  HYPHEN,
  letterClass,
  MARK,
  SEPARATOR,
  SINGLE,
} from './letter-class.ts';

/** The word stands alone. */
const APART = 0;
/** The word goes on with the one before it: nothing, a hyphen or an apostrophe is between (`COVID-19`, `TNFα`, `l'eau`). */
export const JOINED = 1;
/** The `s` of `Crohn's`. */
export const POSSESSIVE = 2;

/** Where a word begins and ends, in UTF-16 units, and how it stands to the one before it. */
export type Visit = (start: number, end: number, joint: number) => void;

/** A run of Greek letters up to this long are signs, each for itself (`γδ T cells`); a longer one is a Greek word. */
const MOST_SIGNS = 2;

/**
 * Calls `visit` for each word of a text, in order. Letters, digits and Greek signs are words apart, so that `IL6`,
 * `IL-6` and `IL 6` are the same; a sign of a script without spaces is a word, and so is an emoji.
 */
export function eachWord(text: string, visit: Visit): void {
  const length = text.length;
  let at = 0;
  /** Where the last word ended when nothing but hyphens and apostrophes came since, else -1. */
  let joinable = -1;
  let lastMark = SEPARATOR;
  while (at < length) {
    const start = at;
    const code = codeAt(text, at);
    const kind = letterClass(code);
    at += code > 0xffff ? 2 : 1;
    if (kind === SEPARATOR) joinable = -1;
    else if (kind === HYPHEN || kind === APOSTROPHE) {
      // Two in a row are a dash or a quotation mark.
      if (joinable >= 0 && start > joinable) joinable = -1;
      lastMark = kind;
    } else if (kind !== MARK) {
      at = endOfWord(text, at, kind);
      let joint = joinable >= 0 ? JOINED : APART;
      if (joint === JOINED && lastMark === APOSTROPHE && start > joinable && isPossessive(text, start, at)) {
        joint = POSSESSIVE;
      }
      if (kind === SINGLE) visit(start, at, APART);
      else if (kind === GREEK && at - start <= MOST_SIGNS) {
        for (let sign = start; sign < at;) {
          const end = endOfSign(text, sign);
          visit(sign, end, sign === start ? joint : JOINED);
          sign = end;
        }
      } else visit(start, at, joint);
      joinable = kind === SINGLE ? -1 : at;
    }
  }
}

function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit;
}

function endOfWord(text: string, from: number, kind: number): number {
  let at = from;
  // Most words are plain: nearly all letters of a library go by in this line.
  if (kind !== SINGLE) while (ASCII_CLASSES[text.charCodeAt(at)] === kind) at += 1;
  while (at < text.length) {
    const code = codeAt(text, at);
    const next = letterClass(code);
    if (next !== MARK && (next !== kind || kind === SINGLE)) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function endOfSign(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && letterClass(text.charCodeAt(at)) === MARK) at += 1;
  return at;
}

function isPossessive(text: string, start: number, end: number): boolean {
  const letter = text.charCodeAt(start) | 0x20;
  if (end !== start + 1 || letter !== 0x73) return false;
  return end === text.length || letterClass(codeAt(text, end)) === SEPARATOR;
}
