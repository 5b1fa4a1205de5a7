import type { Citation } from '../../article/citation.ts';
import { jsonWord, parsedWord } from '../text/json-word.ts';
import { noteText } from './note-text.ts';
import type { FileRecord } from './record.ts';
import { parseRecord } from './record-schema.ts';

/**
 * A record as one word (JSON in base64, which every program leaves as it is), for files whose fields have no place for dates of notes,
 * colours, decisions. The abstract, which they have, is left out.
 */
export function exactPart({ citation, ...kept }: FileRecord): string {
  return jsonWord({ ...kept, citation: { ...citation, abstracts: [] } });
}

/** The record in such a word; undefined where some program cut or changed it. */
export function parseExactPart(word: string): FileRecord | undefined {
  return parseRecord(parsedWord(word));
}

/**
 * What the fields of a file say, with what only the exact part knows. A field that says something else than it did when it was
 * written (`asWritten`: the exact record through the same fields) was edited elsewhere, and counts.
 */
export function withExactPart(said: FileRecord, exact: FileRecord, asWritten: FileRecord): FileRecord {
  const { abstracts } = said.citation;
  return {
    ...exact,
    ...decidedElsewhere(said, asWritten),
    citation: { ...exact.citation, ...changedParts(said.citation, asWritten.citation), abstracts },
    tags: said.tags.map(({ name }) => exact.tags.find((tag) => tag.name === name) ?? { name }),
    notes: said.notes.map(({ body }, index) => {
      const same = [exact.notes[index], ...exact.notes].find(
        (note) => note && noteText(note).trim() === body.trim(),
      );
      return same ?? { body };
    }),
  };
}

/** Decisions that were changed or taken away where they have a place of their own. */
function decidedElsewhere(said: FileRecord, asWritten: FileRecord): Partial<FileRecord> {
  const changed: Partial<FileRecord> = {};
  for (const part of ['status', 'decision', 'reasons', 'rating'] as const) {
    if (JSON.stringify(said[part]) !== JSON.stringify(asWritten[part])) {
      Object.assign(changed, { [part]: said[part] });
    }
  }
  return changed;
}

/** What a file says otherwise now; what was taken out of it there is kept. */
function changedParts(said: Citation, asWritten: Citation): Partial<Citation> {
  const before = new Map<string, unknown>(Object.entries(asWritten));
  const changed: Partial<Citation> = {};
  for (const [name, part] of Object.entries(said)) {
    if (JSON.stringify(part) !== JSON.stringify(before.get(name))) Object.assign(changed, { [name]: part });
  }
  return changed;
}
