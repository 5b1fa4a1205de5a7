import { isField } from './field-term.ts';

const QUOTE = '["“”„«»]';
/** A minus, a field's name, and a value in quotation marks or up to the next white space. */
const PIECE = new RegExp(
  `(?<minus>-?)(?:(?<name>\\p{L}+):)?(?<gap>\\s*)(?:${QUOTE}(?<quoted>.*?)(?<end>${QUOTE}|$)|(?<plain>\\S+)|$)`,
  'suy',
);

/** One piece of what was typed. */
export interface Piece {
  readonly typed: string;
  readonly not: boolean;
  readonly field: string | undefined;
  readonly value: string;
  /** It stands in quotation marks, and both are there. */
  readonly isPhrase: boolean;
  /** Nothing comes after it: it may still be being typed. */
  readonly isLast: boolean;
}

/** What was typed in pieces: between white space, where it is not within quotation marks or behind a field's colon. */
export function* piecesOf(text: string): Generator<Piece> {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    if (at >= text.length) return;
    const piece = pieceAt(text, at);
    at += piece.typed.length;
    yield piece;
  }
}

function pieceAt(text: string, at: number): Piece {
  PIECE.lastIndex = at;
  const { 0: whole = '', groups = {} } = PIECE.exec(text) ?? {};
  const { minus, name, gap = '', quoted, end, plain = '' } = groups;
  const field = name?.toLowerCase();
  const isLast = at + whole.length >= text.trimEnd().length;
  const not = minus === '-';
  // White space after a colon belongs to a sentence, not to a field: `Sepsis: a review`.
  const isKnown = field !== undefined && isField(field);
  if (whole === '' || (!isKnown && gap !== '') || (!isKnown && field !== undefined && quoted === undefined)) {
    const word = /^\S+/.exec(text.slice(at))?.[0] ?? '';
    const value = word.slice(not ? 1 : 0);
    const unknown = /^\p{L}+:(?=[^\s/])/u.test(value) ? field : undefined;
    const last = at + word.length >= text.trimEnd().length;
    return { typed: word, not, field: unknown, value, isPhrase: false, isLast: last };
  }
  return { typed: whole, not, field, value: quoted ?? plain, isPhrase: Boolean(end), isLast };
}
