import type { Format } from '../../src/exchange/records/format.ts';
import type { FileRecord } from '../../src/exchange/records/record.ts';

/** What of a record is looked for. */
export const PARTS = ['titles', 'authors', 'identifiers', 'tags', 'notes'] as const;
export type Part = (typeof PARTS)[number];

/** What a program understood of one article: texts, in whatever pieces it has them. */
export type Found = Readonly<Record<Part, readonly string[]>>;

/** A program that people read our files with. */
export interface Reader {
  /** The program and what it is given, as the table names them. */
  readonly name: string;
  /** Its command; none for libraries of npm. */
  readonly command?: string;
  write(records: readonly FileRecord[]): Promise<string>;
  /** Throws for a file that the program refuses. */
  read(file: string): Found[] | Promise<Found[]>;
  /** Parts of which it has each by itself; others may stand in a longer text. */
  readonly apart?: readonly Part[];
  /** A text as the program shows it, where it has letters of its own ways with. */
  readonly asShown?: ((text: string, part: Part) => string) | undefined;
  /** What the program leaves out whoever wrote the file, and why. */
  readonly unread?: Partial<Record<Part, string>>;
}

/** Records as a file of this format. */
export async function written(format: Format, records: readonly FileRecord[]): Promise<string> {
  const pieces = format.out?.write(records, { at: Date.UTC(2026, 10, 23), title: 'A list' });
  const texts = await Array.fromAsync(pieces ?? [], (piece) =>
    typeof piece === 'string' ? piece : new TextDecoder().decode(piece),
  );
  return texts.join('');
}
