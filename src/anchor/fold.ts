import { foldedCharacter } from '../lib/fold-character.ts';

/** The letters and digits of a text, as they compare between two printings of it, and where each came from. */
export interface Folded {
  readonly text: string;
  /** By index in `text`: where in the original the character that this one came from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Entities that a page printed as text: the ones that stand for a mark (others begin with their letter's name). */
const ENTITY =
  /&(?:lt|gt|amp|quot|apos|nbsp|le|ge|ne|minus|plusmn|times|middot|[nm]dash|hellip|(?:en|em|thin)sp|[lr][sd]quo|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g;

/** What the sections of abstracts are called, and how two names are joined. */
const NAME =
  '(?:Aims?|Background|Introduction|Context|Importance|Rationale|Objectives?|Purposes?|Goals?|Hypothes[ie]s|' +
  '(?:Study |Trial )?Design|Settings?|Patients?|Participants?|Subjects?|Interventions?|Exposures?|' +
  '(?:Main |Primary )?Outcomes?(?: Measures?)?|Measures?|Measurements?|Materials?|Methods?|Methodology|' +
  '(?:Data )?Sources?|Study Selection|Data (?:Extraction|Synthesis|Sources?)|(?:Main )?Results?|' +
  '(?:Main )?Findings|Discussion|Limitations?|Conclusions?|Relevance|Interpretation|Significance|Funding|' +
  '(?:Clinical )?(?:Trials? )?Registration|Level of Evidence)';
const NAMES = `${NAME}(?:(?:,? and |,? & |, |/)${NAME}){0,3}`;
const SENTENCE = '(?<=^|[.?!)\\]"”]\\s{1,3}|\\n)';
/**
 * A section label of an abstract, at the beginning of a sentence with a colon or alone in its line: the sites print
 * them in other words, cases and places, or not at all.
 */
const LABELS = [
  new RegExp(`${SENTENCE}${NAMES}:(?=\\s)|(?<=^|\\n)${NAMES}(?=\\n)`, 'gi'),
  new RegExp(`${SENTENCE}[A-Z]{2}[A-Z ,&/()-]{2,60}:(?=\\s)`, 'g'),
];

/**
 * Folds away what differs between two printings of the same words: white space, hyphens and all other marks and
 * symbols, case, accents, ligatures, super- and subscripts, Greek letters against their names, entities printed as
 * text, section labels of abstracts. What remains are the letters and digits.
 */
export function fold(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const write = (folded: string, start: number, end: number) => {
    text += folded;
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  const plain = (from: number, to: number) => {
    for (let at = from; at < to;) {
      const code = original.codePointAt(at) ?? 0;
      const size = code > 0xffff ? 2 : 1;
      if (code < 128) {
        const lower = code >= 65 && code <= 90 ? code + 32 : code;
        if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57))
          write(String.fromCharCode(lower), at, at + 1);
      } else write(foldedCharacter(String.fromCodePoint(code)), at, at + size);
      at += size;
    }
  };
  let from = 0;
  for (const { start, end, value } of marksIn(original)) {
    if (start < from) continue;
    plain(from, start);
    write(value, start, end);
    from = end;
  }
  plain(from, original.length);
  return { text, starts, ends };
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Stretches that stand for something else than their letters, in order. */
function marksIn(original: string): Mark[] {
  const marks: Mark[] = [];
  if (original.includes('&')) {
    for (const { index, 0: entity, 1: decimal, 2: hex } of original.matchAll(ENTITY)) {
      const code = decimal ? parseInt(decimal, 10) : hex ? parseInt(hex, 16) : 0;
      const value = code > 0 && code <= 0x10ffff ? foldedCharacter(String.fromCodePoint(code)) : '';
      marks.push({ start: index, end: index + entity.length, value });
    }
  }
  for (const { index, 0: label } of LABELS.flatMap((pattern) => [...original.matchAll(pattern)])) {
    marks.push({ start: index, end: index + label.length, value: '' });
  }
  return marks.sort((a, b) => a.start - b.start);
}
