import { AppError } from '../../lib/app-error.ts';
import { concatenated } from '../../lib/concatenated.ts';

/** The most that a segment may become, bytes: what a bomb claims is never made (docs/sync.md, section 4). */
export const MOST_INFLATED = 16 * 1024 * 1024;

/** Bytes compressed as RFC 1951 has it. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return concatenated(await Array.fromAsync(through(bytes, new CompressionStream('deflate-raw'))));
}

/** The bytes again. Throws AppError `invalid` for what is not deflated, is cut off, or would be more than `most` bytes. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number = MOST_INFLATED,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of through(bytes, new DecompressionStream('deflate-raw'))) {
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

/** What comes out of a stream, in pieces. By its reader: Chromium iterates over streams from version 124 on only. */
async function* through(
  bytes: Uint8Array<ArrayBuffer>,
  way: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(way).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
