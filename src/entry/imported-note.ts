import type * as Y from 'yjs';
import { digestOf, uuidOf, writeDerived } from './derived.ts';
import type { Note } from './entry.ts';
import { createNote } from './notes-document.ts';

/** A note as a file of another program's brings it. Its times may be unknown ones (note-time.ts). */
export type ImportedNote = Omit<Note, 'id'>;

/**
 * Puts a note of a file into a document. Everything that it is born with makes its id and is written in the same structs
 * wherever that is done: the same file imported on two devices brings one note, and what was written in it on one of them stays
 * when the two are merged. Gives its id.
 */
export function bearNote(doc: Y.Doc, note: ImportedNote): string {
  const digested = digestOfNote(note);
  const id = uuidOf(digested);
  const { author, origin, created, ...rest } = note;
  const born = { ...rest, author: author.toWellFormed(), origin: origin.toWellFormed(), at: created };
  writeDerived(doc, digested, () => createNote(doc, id, born));
  return id;
}

/** The id that a note of a file has. */
export function importedNoteId(note: ImportedNote): string {
  return uuidOf(digestOfNote(note));
}

/** Is a note of a file what it was when it came? Then nobody has written in it, nor given it another colour. */
export function isAsImported({ id, ...note }: Note): boolean {
  return importedNoteId(note) === id;
}

function digestOfNote({ body, author, origin, created, modified, quote, colour }: ImportedNote): Uint8Array {
  const parts = ['note', origin, author, body, created, modified, colour];
  const quoted = quote && [
    ...[quote.part, quote.section, quote.quote.exact, quote.quote.prefix, quote.quote.suffix],
    ...[quote.position.start, quote.position.end],
  ];
  return digestOf(
    [...parts, ...(quoted ?? [])].map((one) => (typeof one === 'string' ? one.toWellFormed() : one)),
  );
}
