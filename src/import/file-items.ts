import { FileProblem } from '../exchange/records/file-problem.ts';
import type { FileHead, Format, FormatIn, ReadItem } from '../exchange/records/format.ts';
import { formatOfId, recognisedFormat } from '../exchange/records/formats.ts';
import { withBeginning } from '../exchange/text/beginning.ts';
import { decoded } from '../exchange/text/decoded.ts';
import { streamPieces } from '../lib/stream-pieces.ts';

/** A file whose format is known, and which is now to be read. */
interface OpenFile {
  readonly format: Format & { readonly in: FormatIn };
  readonly items: AsyncIterable<ReadItem>;
  /** What the file says of itself. */
  readonly head: FileHead | undefined;
}

/**
 * Opens a file of another program's: what it says comes piece by piece. `format` is a format's id; without it the file's
 * beginning tells. Throws FileProblem where it is empty, or none that can be read.
 */
export async function openForeignFile(
  file: Blob,
  format: string | undefined,
  progress: (done: number, total: number) => void,
): Promise<OpenFile> {
  const { beginning, whole } = await withBeginning(decoded(counted(file, progress)));
  if (beginning.trim() === '') throw new FileProblem(['unreadEmpty']);
  const found = format === undefined ? recognisedFormat(beginning) : formatOfId(format);
  if (!found?.in) throw new FileProblem(['unreadUnknown']);
  if (found.id === 'pubmargin') throw new FileProblem(['unreadCopy']);
  return {
    format: { ...found, in: found.in },
    items: found.in.read(whole),
    head: found.in.head?.(beginning),
  };
}

async function* counted(
  file: Blob,
  progress: (done: number, total: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of streamPieces(file.stream())) {
    yield piece;
    read += piece.length;
    progress(read, file.size);
  }
}
