import { AppError } from '../../lib/app-error.ts';
import { concatenated } from '../../lib/concatenated.ts';

/** The most that a segment may become, bytes: what a bomb claims is never made (SYNC.md, section 3). */
export const MOST_INFLATED = 16 * 1024 * 1024;

/** Bytes compressed as RFC 1951 has it. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return concatenated(await Array.fromAsync(stream(bytes, new CompressionStream('deflate-raw'))));
}

/** The bytes again. Throws AppError `invalid` for what is not deflated, is cut off, or would be more than `most` bytes. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number = MOST_INFLATED,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of stream(bytes, new DecompressionStream('deflate-raw'))) {
      length += piece.length;
      if (length > most) break; // Leaving the loop ends the stream.
      pieces.push(piece);
    }
  } catch (cause) {
    throw new AppError('invalid', 'A file of the remote folder is damaged.', { cause });
  }
  if (length > most) throw new AppError('invalid', 'A file of the remote folder is far too large.');
  return concatenated(pieces);
}

function stream(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): AsyncIterable<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(through);
}
