import { gunzip } from '../../backup/gzip.ts';
import { FileProblem } from '../../exchange/records/file-problem.ts';
import { blobOfPieces } from '../../lib/blob-of-pieces.ts';
import { streamPieces } from '../../lib/stream-pieces.ts';

/** How a file begins that gzip made (RFC 1952, section 2.3.1). */
const GZIP = [0x1f, 0x8b];
/** What a file may be when it is unpacked, in bytes: more than a library of 100,000 articles is. */
const MOST = 1024 ** 3;
/** So much may come out of any file; what is larger, and a hundred times what it was, is no text of anybody. */
const HARMLESS = 64 * 1024 ** 2;

/**
 * A file as it was before gzip compressed it; itself where it is not compressed. Throws FileProblem where it is damaged,
 * or far too large, and the signal's reason.
 */
export async function unpacked(file: Blob, signal: AbortSignal): Promise<Blob> {
  const beginning = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  if (!GZIP.every((byte, at) => beginning[at] === byte)) return file;
  const most = Math.min(MOST, Math.max(HARMLESS, 100 * file.size));
  try {
    return await blobOfPieces(upTo(most, streamPieces(gunzip(file)), signal), '');
  } catch (cause) {
    signal.throwIfAborted();
    throw new FileProblem(['unreadPacked'], { cause });
  }
}

/** The same pieces. Throws once they are more than so many bytes, and the signal's reason. */
async function* upTo<Piece extends Uint8Array>(
  most: number,
  pieces: AsyncIterable<Piece>,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  let size = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    size += piece.length;
    if (size > most) throw new Error('It is too large.');
    yield piece;
  }
}
