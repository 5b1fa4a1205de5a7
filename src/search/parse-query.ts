import { parseDoi, parsePmcid } from '../article/identifiers.ts';
import { eachWord, POSSESSIVE } from './each-word.ts';
import { fieldTerm, isField } from './field-term.ts';
import type { Query, Term } from './query.ts';

const QUOTE = '["“”„«»]';
/** A minus, a field's name, and a value in quotation marks or up to the next white space. */
const PIECE = new RegExp(
  `(?<minus>-?)(?:(?<name>\\p{L}+):)?(?<gap>\\s*)(?:${QUOTE}(?<quoted>.*?)(?<end>${QUOTE}|$)|(?<plain>\\S+)|$)`,
  'suy',
);

/** One piece of what was typed. */
interface Piece {
  readonly typed: string;
  readonly not: boolean;
  readonly field: string | undefined;
  readonly value: string;
  /** It stands in quotation marks, and both are there. */
  readonly isPhrase: boolean;
  /** Nothing comes after it: it may still be being typed. */
  readonly isLast: boolean;
}

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

function* piecesOf(text: string): Generator<Piece> {
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

function isOperator({ typed }: Piece): boolean {
  return typed === 'AND' || typed === 'OR' || typed === 'NOT';
}

/** The term; null where there is nothing to look for (yet); undefined where it is not understood. */
function termOf(piece: Piece, not: boolean): Term | null | undefined {
  const { field, value, isPhrase, isLast } = piece;
  if (field === undefined) {
    const identifier = isPhrase ? undefined : identifierOf(value);
    const words = wordsOf(identifier ?? value);
    return words.length === 0 ? null : { type: 'words', words, isOpen: !isPhrase && !not, identifier, not };
  }
  if (!isField(field)) {
    const identifier = identifierOf(value); // `doi:10.1000/x`
    const words = wordsOf(identifier ?? '');
    return words.length === 0 ? undefined : { type: 'words', words, isOpen: !not, identifier, not };
  }
  if (/^[\s-]*$/.test(value)) return isLast ? null : undefined;
  return fieldTerm(field, value, wordsOf(value), not);
}

/** What is searched for where a piece was not understood: its words, in any order. */
function eachApart({ value, field }: Piece, not: boolean): Term[] {
  const words = wordsOf(field !== undefined && isField(field) ? `${field} ${value}` : value);
  return words.map((word) => ({ type: 'words', words: [word], isOpen: !not, identifier: undefined, not }));
}

/** The words of a text as they were typed; `Crohn's` is `Crohn`. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end, joint) => {
    if (joint !== POSSESSIVE) words.push(text.slice(start, end));
  });
  return words;
}

/** What may be the beginning of an identifier, as the index keeps them; also out of an address. */
function identifierOf(value: string): string | undefined {
  const pubmed =
    /^(?:https?:\/\/)?(?:www\.|m\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})/i;
  const address = pubmed.exec(value)?.[1] ?? /\/(PMC\d{1,10})\b/i.exec(value)?.[1];
  if (address !== undefined) return address.toLowerCase();
  const doi = parseDoi(value);
  if (doi !== undefined) return doi;
  if (/^pmc(?:id:)?\w*\d/i.test(value)) return parsePmcid(value)?.toLowerCase();
  return /^\d{1,8}$|^10\.\d/.test(value) ? value.toLowerCase() : undefined;
}
