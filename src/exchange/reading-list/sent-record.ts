import { listOfOrigin } from '../../entry/origin.ts';
import type { FileRecord } from '../records/record.ts';

/**
 * A record as it is sent to other people: what came with others' lists is theirs to send, what other programs call it is
 * nobody's business, and each note has its author.
 */
export function sentRecord(record: FileRecord, author: string): FileRecord {
  const { sameAs: _, related: __, ...rest } = record;
  return {
    ...rest,
    tags: record.tags.filter(isOwn).map(({ origin: _, ...tag }) => tag),
    notes: record.notes
      .filter(isOwn)
      .map(({ origin: _, sameAs: __, ...note }) =>
        author === '' ? note : { ...note, author: note.author ?? author },
      ),
    extra: [],
  };
}

function isOwn({ origin = '' }: { readonly origin?: string | undefined }): boolean {
  return listOfOrigin(origin) === undefined;
}
