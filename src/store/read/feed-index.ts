import type { ArticleKey } from '../../article/article-key.ts';
import type { LibraryIndex } from '../../search/library-index.ts';
import type { Connect } from '../open.ts';
import { listedEntry, searchTexts, sharing } from './listed-entry.ts';
import { allBatches, batchesOf, type ReadRow } from './read-batches.ts';
import { readRevision } from './revision.ts';

/** After so many milliseconds of work the page gets its turn: half a frame, so that no key waits. */
const SLICE = 8;

/** How far the reading is: so many entries of so many. They are equal when all is read. */
export interface ReadSoFar {
  readonly read: number;
  readonly total: number;
}

/** Which entries changed, and the library's revision since then. */
export interface LibraryChange {
  readonly keys: readonly ArticleKey[] | 'all';
  readonly revision: number;
}

export interface FeedOptions {
  /** Is called after each batch, and after each change: the index knows more, or something else, by then. */
  readonly onRead: (soFar: ReadSoFar) => void;
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Fills an index with the library, and keeps it up. It can be asked all the while: what was read is found. Gives a
 * function to be told of changes (`onLibraryChange`): these entries, or all, are read again then, one after the other.
 * Listen before you ask for anything else of the library, so that no change is missed.
 */
export function feedIndex(
  connect: Connect,
  index: LibraryIndex,
  { onRead, onError, signal }: FeedOptions,
): (change: LibraryChange) => void {
  const share = sharing();
  /** The library's revision when it was last read as a whole. */
  let revision: number | undefined;
  const putAll = async (rows: readonly ReadRow[]) => {
    let begun = performance.now();
    for (const { entry, citation } of rows) {
      index.put(listedEntry(entry, citation, share), searchTexts(entry, citation));
      if (performance.now() - begun < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
  };

  const readTags = async () => {
    const db = await connect();
    index.setTags(await db.getAll('tags'));
  };
  const readAll = async () => {
    const db = await connect();
    const now = await readRevision(db.transaction('meta', 'readonly').store);
    if (now === revision) return; // A choice of the user's changed, nothing of the library.
    await readTags();
    const seen = new Set<ArticleKey>();
    let last: ReadSoFar = { read: 0, total: 0 };
    for await (const { rows, total } of allBatches(db)) {
      if (signal.aborted) return;
      await putAll(rows);
      for (const { entry } of rows) seen.add(entry.key);
      last = { read: seen.size, total };
      if (last.read < total) onRead(last);
    }
    for (const key of [...index.keys()]) if (!seen.has(key)) index.remove(key);
    revision = now;
    onRead({ read: index.size, total: index.size });
  };
  const readSome = async (changed: readonly ArticleKey[], until: number) => {
    await readTags();
    for await (const { keys, rows } of batchesOf(await connect(), changed)) {
      if (signal.aborted) return;
      await putAll(rows);
      const left = new Set(keys);
      for (const { entry } of rows) left.delete(entry.key);
      for (const key of left) index.remove(key);
    }
    if (revision !== undefined && until === revision + 1) revision = until;
    onRead({ read: index.size, total: index.size });
  };

  let before: Promise<void> = Promise.resolve();
  let isAllAsked = false;
  const queue = (work: () => Promise<void>) => {
    before = before.then(async () => {
      if (!signal.aborted) await work();
    });
    before = before.catch((error: unknown) => {
      if (!signal.aborted) onError(error);
    });
  };
  const askAll = () => {
    if (isAllAsked) return; // That reading is still to begin, and will see this change.
    isAllAsked = true;
    queue(() => {
      isAllAsked = false;
      return readAll();
    });
  };
  askAll();
  return ({ keys, revision: until }) => (keys === 'all' ? askAll() : queue(() => readSome(keys, until)));
}
