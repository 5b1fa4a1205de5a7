import { fieldTerm, isField } from './field-term.ts';
import type { Query, Term } from './query.ts';
import { type Piece, piecesOf } from './query-pieces.ts';
import { typedIdentifier } from './typed-identifier.ts';
import { wordsOf } from './words-of.ts';

/**
 * What the user asks for: words in any order, of which the beginning is enough; "phrases"; `tag:`, `author:`,
 * `journal:`, `year:`, `status:`, `decision:`, `has:`, `is:`, `pmid:`; a minus or NOT before any of them. Never throws:
 * what is not understood is searched for as words.
 */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const notUnderstood: string[] = [];
  let isNegated = false;
  for (const piece of piecesOf(text)) {
    if (isOperator(piece)) {
      if (piece.typed === 'OR') notUnderstood.push(piece.typed);
      isNegated = piece.typed === 'NOT';
      continue;
    }
    const not = piece.not !== isNegated;
    isNegated = false;
    const term = termOf(piece, not);
    if (term !== undefined) terms.push(...(term ? [term] : []));
    else {
      notUnderstood.push(piece.typed);
      terms.push(...eachApart(piece, not));
    }
  }
  return { terms, notUnderstood };
}

function isOperator({ typed }: Piece): boolean {
  return typed === 'AND' || typed === 'OR' || typed === 'NOT';
}

/** The term; null where there is nothing to look for (yet); undefined where it is not understood. */
function termOf(piece: Piece, not: boolean): Term | null | undefined {
  const { field, value, isPhrase, isLast } = piece;
  if (field === undefined) {
    if (isPhrase) return phraseTerm(value, not);
    const identifier = typedIdentifier(value);
    const words = wordsOf(identifier ?? value);
    return words.length === 0 ? null : { ...found(words, not), isJoined: !/\s/.test(value), identifier };
  }
  if (!isField(field)) {
    const identifier = typedIdentifier(value); // `doi:10.1000/x`
    return identifier === undefined ? undefined : { ...found(wordsOf(identifier), not), identifier };
  }
  if (/^[\s-]*$/.test(value)) return isLast ? null : undefined;
  return fieldTerm(field, value, wordsOf(value), not);
}

/** What is searched for where a piece was not understood: its words, in any order. */
function eachApart({ value, field }: Piece, not: boolean): Term[] {
  const words = wordsOf(field !== undefined && isField(field) ? `${field} ${value}` : value);
  return words.map((word) => found([word], not));
}

function phraseTerm(value: string, not: boolean): Term | null {
  const words = wordsOf(value);
  return words.length === 0 ? null : { ...found(words, not), isOpen: false };
}

function found(words: readonly string[], not: boolean): Extract<Term, { type: 'words' }> {
  return { type: 'words', words, isOpen: !not, isJoined: false, identifier: undefined, not };
}
