import { foldedCharacter } from '../lib/fold-character.ts';

/** What a name's umlauts become where there are none on the keyboard. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
/** Parts that a word may be written with or without a hyphen before and after: `TNFalpha`, `betablocker`. */
const GREEK_NAME = /(alpha|beta|gamma|delta|epsilon|kappa|lambda|omega|sigma)/;
/** Without any of these a word is written in one way only. */
const IN_TWO_WAYS = /[aou]e|[iy]z|ou|[bt]re|ll|sulph/;

/**
 * A word as it compares: without case, accents, ligatures and the like, Greek letters by their names. Never empty for a
 * word: an emoji stays what it is, whatever its skin.
 */
export function foldedWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z\d]*$/.test(lower)) return lower;
  const folded = Array.from(lower, foldedCharacter).join('');
  return folded === '' ? String.fromCodePoint(word.codePointAt(0) ?? 0) : folded;
}

/**
 * All ways to write a word that count as the same, folded, its own first. Two words are one when they share any:
 * `Müller`, `Mueller`, `Muller`; `haemorrhage`, `hemorrhage`; `randomised`, `randomized`. The beginning of a word
 * gives the beginnings of its other spellings.
 */
export function spellings(word: string): readonly string[] {
  const folded = foldedWord(word);
  if (folded === word && !IN_TWO_WAYS.test(word)) return [folded];
  const all = new Set([folded, oneSpelling(folded), folded.replace(/([aou])e(?=[b-df-hj-np-tv-z])/g, '$1')]);
  const composed = word.toLowerCase().normalize('NFC');
  const writtenOut = composed.replace(/[äöüøå]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
  if (writtenOut !== composed) all.add(foldedWord(writtenOut));
  return [...all];
}

/** British and American English in one. */
function oneSpelling(word: string): string {
  return word
    .replace(/[ao]e(?!s?$)/g, 'e')
    .replace(/([iy])z(?=[aei]|$)/g, '$1s')
    .replace(/(?<=..)ou(?=r|$)/g, 'o')
    .replace(/([bt])re(s?)$/, '$1er$2')
    .replace(/ll(?=(?:ed|er|ing)$)/, 'l')
    .replace(/sulph/, 'sulf');
}

/** One or many of it: a folded word's singular, or its plurals. Only such as are surely English. */
export function numberForms(word: string): readonly string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  if (/(?:ss|us)$/.test(word)) return [`${word}es`];
  if (word.endsWith('sis')) return [`${word.slice(0, -2)}es`];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (/(?:ss|us|sh|ch|x)es$/.test(word)) return [word.slice(0, -2)];
  if (word.endsWith('ses')) return [word.slice(0, -1), `${word.slice(0, -2)}is`];
  if (word.endsWith('s')) return word.length > 3 && !word.endsWith('is') ? [word.slice(0, -1)] : [];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return [/(?:sh|ch|x)$/.test(word) ? `${word}es` : `${word}s`];
}

/**
 * The lengths of a word's parts where it has the name of a Greek letter in it (`nfkappab`: 2, 5, 1); undefined where it
 * has none. Only words in plain Latin letters.
 */
export function partsAtGreek(word: string): readonly number[] | undefined {
  const lower = word.toLowerCase();
  if (!GREEK_NAME.test(lower) || !/^[a-z]+$/.test(lower)) return undefined;
  const parts = lower.split(GREEK_NAME).filter(Boolean);
  return parts.length < 2 ? undefined : parts.map(({ length }) => length);
}
