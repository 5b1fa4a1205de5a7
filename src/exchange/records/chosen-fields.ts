import type { FileNote, FileRecord } from './record.ts';

/** What may stay behind when articles go out; what names an article always goes. */
export const FIELDS = [
  'notes',
  'highlights',
  'tags',
  'status',
  'decision',
  'rating',
  'abstract',
  'terms',
  'extra',
] as const;
export type Field = (typeof FIELDS)[number];

/** Each field of a record, taken out of it. */
const WITHOUT: Readonly<Record<Field, (record: FileRecord) => FileRecord>> = {
  notes: (record) => ({ ...record, notes: record.notes.filter(isHighlight) }),
  highlights: (record) => ({ ...record, notes: record.notes.filter((note) => !isHighlight(note)) }),
  tags: (record) => ({ ...record, tags: [] }),
  status: ({ status: _, ...record }) => record,
  decision: ({ decision: _, ...record }) => ({ ...record, reasons: [] }),
  rating: ({ rating: _, ...record }) => record,
  abstract: (record) => ({ ...record, citation: { ...record.citation, abstracts: [] } }),
  terms: (record) => ({
    ...record,
    citation: { ...record.citation, mesh: [], keywords: [], substances: [] },
  }),
  extra: (record) => ({ ...record, extra: [] }),
};

/** A record without these fields. A highlight goes with what was written about it, and a decision with its reasons. */
export function withoutFields(record: FileRecord, left: readonly Field[]): FileRecord {
  return left.reduce((rest, field) => WITHOUT[field](rest), record);
}

function isHighlight({ quote }: FileNote): boolean {
  return quote !== undefined;
}
