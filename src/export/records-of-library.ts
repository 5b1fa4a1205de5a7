import type { ArticleKey } from '../article/article-key.ts';
import { bareCitation } from '../article/bare-citation.ts';
import { type Field, withoutFields } from '../exchange/records/chosen-fields.ts';
import type { FileRecord } from '../exchange/records/record.ts';
import { recordOfEntry } from '../exchange/records/record-of-entry.ts';
import { pagedRows } from '../store/read/paged-rows.ts';
import { batchesOf, type ReadRow } from '../store/read/read-batches.ts';
import type { LibraryDb } from '../store/schema.ts';

/** Which entries go out, and what of them. */
export interface Chosen {
  /** In their order; absent: all of the library. */
  readonly keys?: readonly ArticleKey[] | undefined;
  /** What stays behind. */
  readonly left: readonly Field[];
}

/** What somebody who waits for an export is told, and how they end it. */
export interface Waiting {
  /** Entries. */
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Entries on their way out as records, read some at a time, each batch a transaction of its own. Keys without an entry
 * are passed over. Throws the signal's reason once it aborts.
 */
export async function* recordsOfLibrary(
  db: LibraryDb,
  { keys, left }: Chosen,
  { progress, signal }: Waiting,
): AsyncGenerator<FileRecord> {
  const total = keys ? keys.length : await db.count('entries');
  let done = 0;
  progress(done, total);
  for await (const rows of keys ? rowsOf(db, keys) : pagedRows(db)) {
    for (const { entry, citation } of rows) {
      signal.throwIfAborted();
      yield withoutFields(recordOfEntry(entry, citation ?? titleAlone(entry)), left);
    }
    done += rows.length;
    progress(Math.min(done, total), total); // Some may have come meanwhile.
  }
}

async function* rowsOf(db: LibraryDb, keys: readonly ArticleKey[]): AsyncGenerator<ReadRow[]> {
  for await (const { rows } of batchesOf(db, keys)) yield rows;
}

/** Of an article of which only a mention was read. */
function titleAlone({ ids, title }: ReadRow['entry']) {
  return { ...bareCitation(ids), ...(title !== undefined && { title }) };
}
