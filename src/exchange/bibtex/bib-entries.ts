import type { Line } from '../text/lines.ts';

/** The text of an entry, from its `@` to its last bracket, or one whose brackets don't close. */
export type BibPart =
  | { readonly entry: string; readonly line: number }
  | { readonly broken: string; readonly line: number }
  | { readonly stray: string; readonly line: number };

/** How entries begin: `@article{`, `@string(`. Inside of a value no line does. */
const BEGINS = /^\s*@\s*[A-Za-z]+\s*[{(]/;
/** What looks like a field of an entry that ended too early; other text between entries is a comment. */
const FIELD = /^\s*[A-Za-z][\w-]*\s*=\s*\S/;
interface Depth {
  readonly braces: number;
  readonly isRound: boolean;
}
const OUTSIDE: Depth = { braces: 0, isRound: false };
/** No entry of a person's is longer, characters. */
const LONGEST = 5_000_000;

/**
 * Takes a .bib file apart into entries, each to be parsed by itself: whole parsers give a file up at its first missing
 * bracket, where this goes on with the next line on which an entry begins.
 */
export async function* bibEntries(lines: AsyncIterable<Line>): AsyncGenerator<BibPart> {
  let begun: { texts: string[]; line: number; length: number; depth: Depth } | undefined;
  let isStray = false;
  for await (const { text, number } of lines) {
    let rest = text;
    if (begun && (begun.length > LONGEST || BEGINS.test(text))) {
      yield { broken: begun.texts[0] ?? '', line: begun.line };
      begun = undefined;
    }
    while (rest.trim() !== '' || begun) {
      if (!begun) {
        if (!BEGINS.test(rest)) {
          // The fields behind one bracket too many are told once.
          if (FIELD.test(rest) && !isStray) yield { stray: rest.trim(), line: number };
          isStray ||= FIELD.test(rest);
          break;
        }
        isStray = false;
        begun = { texts: [], line: number, length: 0, depth: OUTSIDE };
      }
      const { end, depth } = scanned(rest, begun.depth);
      const taken = rest.slice(0, end);
      begun.texts.push(taken);
      begun.length += taken.length + 1;
      begun.depth = depth;
      if (end === undefined) break;
      yield { entry: begun.texts.join('\n').trim(), line: begun.line };
      begun = undefined;
      rest = rest.slice(end);
    }
  }
  if (begun) yield { broken: begun.texts[0] ?? '', line: begun.line };
}

/** How deep in brackets a line ends, or where in it the entry does. An escaped bracket is text. */
function scanned(text: string, before: Depth): { end?: number; depth: Depth } {
  let { braces, isRound } = before;
  for (const { 0: sign, index } of text.matchAll(/\\.|[{}()]/g)) {
    if (sign === '{') braces += 1;
    else if (sign === '}') braces -= 1;
    // `@article(…)`; within braces round brackets are text.
    else if (sign === '(' && braces === 0) isRound = true;
    const isClosed = isRound ? sign === ')' && braces === 0 : sign === '}' && braces <= 0;
    if (isClosed) return { end: index + 1, depth: OUTSIDE };
  }
  return { depth: { braces, isRound } };
}
