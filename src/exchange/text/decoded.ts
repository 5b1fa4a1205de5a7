import { concatenated } from '../../lib/concatenated.ts';
import { FileProblem } from '../records/file-problem.ts';
import { MendingDecoder } from './stray-bytes.ts';
import { isZip, unzipped } from './unzipped.ts';

/** What a file's first bytes say of its encoding, where it is none of UTF-8 (https://encoding.spec.whatwg.org/#bom-sniff). */
const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** How much of a file without a mark is looked at. */
const LOOKED_AT = 64 * 1024;
/** So many bytes say whether a file is a zip. */
const ENOUGH_FOR_ZIP = 4;

/**
 * The text of a file, in pieces: of a zip, what its Markdown files say (unzipped.ts). Throws FileProblem for what
 * is no text at all.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const pieces = bytes[Symbol.asyncIterator]();
  let beginning = new Uint8Array();
  let next = await pieces.next();
  for (; next.done !== true && beginning.length < ENOUGH_FOR_ZIP; next = await pieces.next()) {
    beginning = concatenated([beginning, next.value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield beginning;
    for (; next.done !== true; next = await pieces.next()) yield next.value;
  }
  yield* isZip(beginning) ? unzipped(whole()) : decodedText(whole());
}

/**
 * The text of a file, in pieces, without a byte order mark: UTF-16 where a mark or its zero bytes say so, else UTF-8 and
 * Windows-1252 (stray-bytes.ts). Throws FileProblem for what is no text at all.
 */
async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let waiting = new Uint8Array();
  for await (const piece of bytes) {
    waiting = concatenated([waiting, piece]);
    if (!decoder && waiting.length < LOOKED_AT) continue;
    decoder ??= decoderByBeginning(waiting);
    yield decoder.decode(waiting, { stream: true });
    waiting = new Uint8Array();
  }
  yield (decoder ?? decoderByBeginning(waiting)).decode(waiting);
}

/** What of a decoder is used. */
type Decoder = Pick<TextDecoder, 'decode'>;

function decoderByBeginning(beginning: Uint8Array): Decoder {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => beginning[at] === byte));
  if (marked) return new TextDecoder(marked[0]);
  // Text of our alphabet has a zero in every other byte of UTF-16, and nowhere else.
  const zeros = [0, 1].map((odd) => beginning.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > beginning.length / 4 && even === 0) return new TextDecoder('utf-16le');
  if (even > beginning.length / 4 && odd === 0) return new TextDecoder('utf-16be');
  if (even + odd > 0) throw new FileProblem(['unreadNoText']);
  return new MendingDecoder();
}
