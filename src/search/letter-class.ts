/** What a character is to the search. */
export const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;
export const GREEK = 3;
/** A word of its own: a sign of a script without spaces, or an emoji. */
export const SINGLE = 4;
/** Belongs to the character before it: an accent, a soft hyphen. */
export const MARK = 5;
/** Between the parts of one word. */
export const HYPHEN = 6;
export const APOSTROPHE = 7;

const WITHOUT_SPACES =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** Small pictures begin here: before it `Extended_Pictographic` has marks of print only, as © and ™. */
const FIRST_EMOJI = 0x231a;
const UNKNOWN = 255;

/** Of the basic plane, filled in as characters turn up; of ASCII at once. */
const known = new Uint8Array(0x10000).fill(UNKNOWN);
for (let code = 0; code < 128; code += 1) letterClass(code);

/** The same by code of a character of ASCII, to be looked up without a call. */
export const ASCII_CLASSES: Readonly<Uint8Array> = known.slice(0, 128);

/** What the character of this code point is to the search: one of the numbers above. */
export function letterClass(code: number): number {
  if (code > 0xffff) return classify(String.fromCodePoint(code), code);
  const cached = known[code] ?? UNKNOWN;
  if (cached !== UNKNOWN) return cached;
  const found = classify(String.fromCharCode(code), code);
  known[code] = found;
  return found;
}

function classify(character: string, code: number): number {
  if (/['‘’ʼ´]/.test(character)) return APOSTROPHE;
  if (/[\p{Pd}\u2212]/u.test(character)) return HYPHEN;
  if (/[\p{M}\p{Emoji_Modifier}\u00ad\u200c\u200d\u2060\ufeff]/u.test(character)) return MARK;
  if (/[\p{Nd}\p{No}]/u.test(character)) return DIGIT;
  if (/[\p{L}\p{Nl}]/u.test(character)) {
    if (WITHOUT_SPACES.test(character)) return SINGLE;
    return /[\p{Script=Greek}µ]/u.test(character) ? GREEK : LETTER;
  }
  return code >= FIRST_EMOJI && EMOJI.test(character) ? SINGLE : SEPARATOR;
}
