import type { FormatOut } from '../exchange/records/format.ts';
import type { FileRecord } from '../exchange/records/record.ts';
import { blobOfPieces } from '../lib/blob-of-pieces.ts';
import { dayOf } from '../store/backups/generations.ts';
import type { LibraryDb } from '../store/schema.ts';
import type { WritableFormat } from './writable-formats.ts';
import { type Chosen, recordsOfLibrary, type Waiting } from './records-of-library.ts';

export interface ExportOptions extends Chosen {
  readonly format: WritableFormat;
  /** What was chosen, in words, for formats that have a title. */
  readonly title: string;
  /** When it is written, milliseconds since 1970. */
  readonly at?: number;
}

/** A file that is ready to be saved, and how many articles went into it. */
export interface Exported {
  readonly file: File;
  readonly articles: number;
}

/**
 * Entries of the library as a file of some format. What it takes of memory does not grow with their number: they are
 * read some at a time, and what is written goes into Blobs. Throws the signal's reason once it aborts.
 */
export async function exportFile(
  db: LibraryDb,
  { format, title, at = Date.now(), ...chosen }: ExportOptions,
  waiting: Waiting,
): Promise<Exported> {
  let articles = 0;
  async function* counted(): AsyncGenerator<FileRecord> {
    for await (const record of recordsOfLibrary(db, chosen, waiting)) {
      articles += 1;
      yield record;
    }
  }
  const blob = await blobOfPieces(inMemory(format.out.write(counted(), { at, title })), format.mediaType);
  const name = `pubmargin-${dayOf(new Date(at))}.${format.extension}`;
  return { file: new File([blob], name, { type: format.mediaType }), articles };
}

/** Bytes that a Blob can be made of: none of memory that is shared with others. */
async function* inMemory(
  pieces: ReturnType<FormatOut['write']>,
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  for await (const piece of pieces) yield typeof piece === 'string' ? piece : new Uint8Array(piece);
}
