/** So much becomes a Blob, which the browser may put on the disk, characters or bytes. */
const PIECE = 1024 * 1024;

/** A file that comes in pieces as one Blob. Never more than a megabyte or two of it are in the memory of the page. */
export async function blobOfPieces(
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
  type: string,
): Promise<Blob> {
  const blobs: Blob[] = [];
  let waiting: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    length = 0;
  }
  return new Blob([...blobs, ...waiting], { type });
}
