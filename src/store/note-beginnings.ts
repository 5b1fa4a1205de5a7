import type { Note } from '../entry/entry.ts';
import type { NoteBeginning } from './schema.ts';

/** How many notes a badge's card shows. */
const BEGINNINGS = 3;

/** The beginnings of the newest notes, newest first. `excerpt` gives a note's as plain text. */
export function noteBeginnings(notes: readonly Note[], excerpt: (body: string) => string): NoteBeginning[] {
  return notes
    .toSorted((a, b) => b.modified - a.modified)
    .slice(0, BEGINNINGS)
    .map(({ body, author, modified, origin }) => ({
      excerpt: excerpt(body),
      author,
      modified,
      ...(origin !== '' && { origin }),
    }));
}
