import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { FileProblem } from '../records/file-problem.ts';
import { MendingDecoder } from './stray-bytes.ts';

/** How a zip begins (APPNOTE 4.3.7). */
const BEGINNING = [0x50, 0x4b, 0x03, 0x04];
/** The most that comes of a zip, and of one Markdown file in it, in bytes: a bomb makes a thousand times what it is. */
const MOST_OF_ALL = 2 * 1024 ** 3;
const MOST_OF_ONE = 20 * 1024 ** 2;
/** So much is unpacked in one go: at most a thousand times as much comes out. */
const PIECE = 16 * 1024;

/** Does a file that begins so look like a zip? */
export function isZip(beginning: Uint8Array): boolean {
  return BEGINNING.every((byte, at) => beginning[at] === byte);
}

/**
 * The texts of the Markdown files in a zip, in their order, a line break after each. Their names are looked at and used
 * for nothing else. Throws FileProblem for a zip that is damaged, holds no Markdown, or would become far too large.
 */
export async function* unzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const texts = new Texts();
  const unzip = new Unzip((file) => texts.begin(file));
  unzip.register(UnzipInflate);
  const push = (piece: Uint8Array, isLast: boolean): string => {
    try {
      unzip.push(piece, isLast);
    } catch (cause) {
      throw asFault(cause);
    }
    return texts.taken();
  };
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += PIECE) yield push(piece.subarray(at, at + PIECE), false);
  }
  yield push(new Uint8Array(), true);
  if (!texts.hasFiles) throw new FileProblem([texts.isOffice ? 'unreadOffice' : 'unreadZipOfOthers']);
}

/** What has come out of a zip by now. */
class Texts {
  hasFiles = false;
  /** Is it what Excel, Word or LibreOffice keep as a ZIP? */
  isOffice = false;
  #text = '';
  #all = 0;

  begin(file: UnzipFile): void {
    const isOurs = isMarkdown(file.name);
    const decoder = new MendingDecoder();
    let size = 0;
    this.hasFiles ||= isOurs;
    this.isOffice ||= /^(?:\[Content_Types\]\.xml|mimetype)$/.test(file.name);
    file.ondata = (error, data, isLast) => {
      if (error) throw asFault(error); // What is thrown here comes once more, as what went wrong.
      size += data.length;
      this.#all += data.length;
      if ((isOurs && size > MOST_OF_ONE) || this.#all > MOST_OF_ALL) {
        throw new FileProblem(['unreadZipTooLarge']);
      }
      if (isOurs) this.#text += decoder.decode(data, { stream: !isLast }) + (isLast ? '\n' : '');
    };
    file.start(); // What is left aside would be kept in memory else.
  }

  taken(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

/** Not what systems and editors put beside: `__MACOSX/._a.md`, `.trash/a.md`. */
function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) && !/(?:^|[\\/])(?:\.|__MACOSX)/.test(name);
}

function asFault(cause: unknown): FileProblem {
  return cause instanceof FileProblem ? cause : new FileProblem(['unreadZipDamaged'], { cause });
}
