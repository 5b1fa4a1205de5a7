import { concatenated } from '../../lib/concatenated.ts';

/** What each byte is in Windows-1252. */
const OLDER = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** Does a character of UTF-8 go on with this byte? */
const isRest = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;
/** Does it begin with this byte, of several? */
const isFirst = (byte: number) => byte >= 0xc2 && byte <= 0xf4;
/**
 * What begins a character of two bytes that may as well be two of Windows-1252, a letter before a quotation mark or a dash: `É”`.
 * With the two bytes below, nobody writes what it would be there (`Ã¼`), and longer ones are none by chance.
 */
const isDoubtful = (byte: number) => byte >= 0xc4 && byte <= 0xdf;

/**
 * Decodes UTF-8, in pieces, and Windows-1252, in which older programs write: letter by letter, since people put files together,
 * and a sign for "unknown" would take a letter's place for ever. What may be either is what there was more of before.
 */
export class MendingDecoder {
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #isBegun = false;
  /** The beginning of a character whose end is in the next piece. */
  #cut = new Uint8Array();
  /** Characters beyond ASCII so far, of UTF-8 and of Windows-1252. */
  #ours = 0;
  #strays = 0;

  /** `stream`: more is to come. */
  decode(piece: Uint8Array, { stream = false } = {}): string {
    const bytes = concatenated([this.#cut, piece]);
    const until = stream ? bytes.length - cutLength(bytes) : bytes.length;
    this.#cut = bytes.slice(until);
    const text = this.#text(bytes.subarray(0, until));
    if (text === '') return text;
    const isMarked = !this.#isBegun && text.startsWith('\uFEFF'); // A byte order mark is no text.
    this.#isBegun = true;
    return isMarked ? text.slice(1) : text;
  }

  #text(bytes: Uint8Array): string {
    const whole = this.#strays > this.#ours ? undefined : this.#strictly(bytes);
    if (whole === undefined) return this.#mended(bytes);
    for (const byte of bytes) if (isFirst(byte)) this.#ours += 1;
    return whole;
  }

  #mended(bytes: Uint8Array): string {
    const parts: string[] = [];
    let from = 0;
    for (let at = 0; at < bytes.length;) {
      const length = this.#lengthAt(bytes, at);
      if (length === 0) {
        this.#strays += 1;
        if (at > from) parts.push(this.#strictly(bytes.subarray(from, at)) ?? '');
        parts.push(OLDER.charAt(bytes[at] ?? 0));
        from = at + 1;
      } else if (length > 1) this.#ours += 1;
      at += length || 1;
    }
    return parts.join('') + (this.#strictly(bytes.subarray(from)) ?? '');
  }

  /** How many bytes the character has that begins there; 0 for a byte that is none of UTF-8. */
  #lengthAt(bytes: Uint8Array, at: number): number {
    const first = bytes[at] ?? 0;
    const length = lengthAfter(first);
    if (length < 2) return length;
    if (isDoubtful(first) && this.#strays > this.#ours) return 0;
    // Looked at first: what the decoder refuses costs a hundred times as much.
    for (let rest = 1; rest < length; rest += 1) if (!isRest(bytes[at + rest])) return 0;
    return this.#strictly(bytes.subarray(at, at + length)) === undefined ? 0 : length;
  }

  #strictly(bytes: Uint8Array): string | undefined {
    try {
      return this.#strict.decode(bytes);
    } catch {
      return undefined;
    }
  }
}

/** How many bytes a character has by its first one; 0 for what begins none. */
function lengthAfter(first: number): number {
  if (first < 0x80) return 1;
  if (!isFirst(first)) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** How many bytes at the end are the beginning of a character that is not all there. */
function cutLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const last = bytes[bytes.length - back] ?? 0;
    if (!isRest(last)) return lengthAfter(last) > back ? back : 0;
  }
  return 0;
}
