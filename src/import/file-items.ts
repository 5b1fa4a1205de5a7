import type { FileHead, Format, FormatIn, ReadItem } from '../exchange/records/format.ts';
import { formatOfId, recognisedFormat } from '../exchange/records/formats.ts';
import { withBeginning } from '../exchange/text/beginning.ts';
import { decoded } from '../exchange/text/decoded.ts';
import { AppError } from '../lib/app-error.ts';
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
 * beginning tells. Throws AppError `invalid` with a sentence for people where it is empty, or none that can be read.
 */
export async function openForeignFile(
  file: Blob,
  format: string | undefined,
  progress: (done: number, total: number) => void,
): Promise<OpenFile> {
  const { beginning, whole } = await withBeginning(decoded(counted(file, progress)));
  if (beginning.trim() === '') throw new AppError('invalid', 'The file is empty.');
  const found = format === undefined ? recognisedFormat(beginning) : formatOfId(format);
  if (!found?.in) {
    throw new AppError('invalid', 'PubMargin does not know what kind of file this is. Say which one it is.');
  }
  if (found.id === 'pubmargin') {
    throw new AppError('invalid', 'This is a copy of a PubMargin library: open it as one.');
  }
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
