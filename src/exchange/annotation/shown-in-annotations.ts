import { noteText } from '../records/note-text.ts';
import { bareRecord, type FileRecord } from '../records/record.ts';

/** What programs that know the standard's vocabulary, and not ours, read of an article's annotations (write-annotations.ts). */
export function shownInAnnotations({ citation, tags, notes }: FileRecord): FileRecord {
  const none = { abstracts: [], mesh: [], keywords: [], substances: [], publicationTypes: [] };
  return {
    ...bareRecord({
      ...citation,
      ...none,
      authors: citation.authors.map(({ name, group }) => ({ name, ...(group && { group }) })),
    }),
    tags: tags.map(({ name }) => ({ name })),
    notes: notes.map((note) => {
      const { author, created, modified, quote, colour } = note;
      return { body: noteText(note), author, created, modified, quote, colour };
    }),
  };
}
