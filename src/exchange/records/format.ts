import type { Sentence, TextKey } from '../../lib/sentence.ts';
import type { FileRecord } from './record.ts';

/** Records on their way: never all of them in memory. */
type Records = AsyncIterable<FileRecord> | Iterable<FileRecord>;

/** What a file says at one place: a record, or that something was not understood and why, with the line it begins at. */
export type ReadItem =
  | { readonly record: FileRecord; readonly line?: number | undefined }
  | { readonly notUnderstood: Sentence; readonly line?: number | undefined };

/** What is said of the file itself. */
export interface FileHead {
  /** When it is written, milliseconds since 1970. */
  readonly at: number;
  /** What was chosen to go out ("tag methods/rct"), for formats that have a title. */
  readonly title: string;
  /** Who sends it, for formats that are sent to people. */
  readonly author?: string | undefined;
  /** Names a reading list (entry/origin.ts), so that a newer file of it updates what an older one brought. */
  readonly list?: string | undefined;
}

/** A file format: one file a format, its name here being its id on the command line. Pure: no browser, no DOM. */
export interface Format {
  readonly id: string;
  readonly name: string;
  /** The name in `_locales`; absent where it has no words, and so is the same in all languages. */
  readonly words?: TextKey;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly out?: FormatOut;
  readonly in?: FormatIn;
}

export interface FormatOut {
  /** The file in pieces. */
  write(records: Records, head: FileHead): AsyncIterable<string | Uint8Array>;
  /**
   * What programs find of a record that do not know PubMargin's own part of the file; undefined where they find nothing.
   * Absent in formats without such a part.
   */
  shown?(record: FileRecord): FileRecord | undefined | Promise<FileRecord | undefined>;
}

export interface FormatIn {
  /** Does a file that begins so look like one of this format? */
  recognises(beginning: string): boolean;
  /** What a file that begins so says of itself, in formats that are sent to people; undefined where it says nothing. */
  head?(beginning: string): FileHead | undefined;
  /**
   * The records in the order of the file. Throws FileProblem for a file that is none of this format, or is cut off where
   * nothing after it can be trusted.
   */
  read(text: AsyncIterable<string>): AsyncIterable<ReadItem>;
}
