/** Stands between two notes: a line as Markdown draws it, and as people would. */
const BETWEEN = '\n\n* * *\n\n';

/**
 * Notes as one text, for formats with one place for all of them: between two stands a line `* * *`. A line of a note that
 * looks so itself gets a backslash, as Markdown has it.
 */
export function joinedNotes(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/^(?=\\*\* \* \*$)/gm, '\\')).join(BETWEEN);
}

/** The notes of such a text; none where it is empty. */
export function notesApart(text: string): string[] {
  if (text === '') return [];
  return text.split(BETWEEN).map((note) => note.replace(/^\\(?=\\*\* \* \*$)/gm, ''));
}
