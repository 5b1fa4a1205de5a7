/** More levels than any file of articles has, and characters of one text or number than any has. */
const DEEPEST = 200;
const LONGEST_TEXT = 100_000_000;
const LONGEST_WORD = 10_000;

/**
 * Looks at JSON on its way to the parser, which would keep every bracket and the longest word: false from where a file is deeper, or
 * has a longer text, than any that is meant to be read. Takes pieces as text or as UTF-8.
 */
export class JsonGuard {
  #depth = 0;
  #isText = false;
  #isEscaped = false;
  /** How long the text or word is that is being read. */
  #length = 0;

  /** Is all well with the file up to the end of this piece? */
  passes(piece: string | Uint8Array): boolean {
    let at = 0;
    while (at < piece.length) {
      if (this.#isText) at = this.#passText(piece, at);
      else {
        this.#length += 1;
        this.#outside(codeAt(piece, at));
        at += 1;
      }
      if (this.#isTooMuch()) return false;
    }
    return true;
  }

  #isTooMuch(): boolean {
    return this.#depth > DEEPEST || this.#length > (this.#isText ? LONGEST_TEXT : LONGEST_WORD);
  }

  /** Where in the piece it goes on behind the next quotation mark: a text's end, unless backslashes say otherwise. */
  #passText(piece: string | Uint8Array, from: number): number {
    const found = typeof piece === 'string' ? piece.indexOf('"', from) : piece.indexOf(QUOTE, from);
    const end = found === -1 ? piece.length : found;
    let first = end;
    while (first > from && codeAt(piece, first - 1) === BACKSLASH) first -= 1;
    const isEscaped = (end - first + (first === from && this.#isEscaped ? 1 : 0)) % 2 === 1;
    this.#length += end - from;
    this.#isEscaped = found === -1 && isEscaped;
    if (found === -1) return end;
    if (!isEscaped) {
      this.#isText = false;
      this.#length = 0;
    }
    return end + 1;
  }

  #outside(code: number): void {
    if (code === QUOTE) this.#isText = true;
    else if (code === SQUARE || code === CURLY) this.#depth += 1;
    else if (code === SQUARE + 2 || code === CURLY + 2) this.#depth -= 1;
    else if (code > SPACE && code !== COMMA && code !== COLON) return; // Of a number, `true` or `null`.
    this.#length = 0;
  }
}

function codeAt(piece: string | Uint8Array, at: number): number {
  return typeof piece === 'string' ? piece.charCodeAt(at) : (piece[at] ?? 0);
}

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const SQUARE = 0x5b;
const CURLY = 0x7b;
