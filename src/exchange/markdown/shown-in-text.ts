import { noteText } from '../records/note-text.ts';
import { bareRecord, type FileRecord } from '../records/record.ts';

/** What people, and programs that don't know our marks, read of an article's text (write-article.ts). */
export function shownInText(record: FileRecord): FileRecord {
  const { citation, tags, notes, status, decision, reasons, rating } = record;
  const none = { mesh: [], keywords: [], substances: [], publicationTypes: [], notices: [] };
  return {
    ...bareRecord({
      ...citation,
      ...none,
      authors: citation.authors.map(({ name, group }) => ({ name, ...(group && { group }) })),
    }),
    tags: tags.map(({ name }) => ({ name })),
    notes: notes.map((note) => ({ body: noteText(note) })),
    ...{ status, decision, reasons, rating },
  };
}
