import { libraryFile } from '../../../src/backup/library-file.ts';
import { blobOfPieces } from '../../../src/lib/blob-of-pieces.ts';
import { exportFile } from '../../../src/export/export-file.ts';
import { WRITABLE_FORMATS } from '../../../src/export/writable-formats.ts';
import { toBase64 } from '../../../src/lib/base64.ts';
import { libraryConnection } from '../../../src/store/open.ts';
import { type LibraryDb, MY_SPACE } from '../../../src/store/schema.ts';
import { growSeededLibrary } from '../library/grow-library.ts';
import { seededRow } from '../library/seeded-rows.ts';
import { documentsOf } from '../store/tagged-library.ts';

const NAME = 'bench-export';
/** So many rows are read at once for the plain file. */
const BATCH = 1_000;

/** A file that was written, and what that took. */
export interface Written {
  readonly ms: number;
  readonly bytes: number;
}

/** What the benchmark calls in a page of the extension. */
export class ExportBench {
  /** Set while something is written that is watched from outside. */
  isWriting = false;

  async grow(from: number, to: number): Promise<void> {
    const db = await libraryConnection(NAME)();
    await growSeededLibrary(db, from, to);
    for (let start = from; start < to; start += BATCH) {
      const transaction = db.transaction('docs', 'readwrite', { durability: 'relaxed' });
      for (let n = start; n < Math.min(start + BATCH, to); n += 1) {
        for (const [id, state] of documentsOf(seededRow(n).entry)) {
          void transaction.store.put({ space: MY_SPACE, id, state, revision: 1 });
        }
      }
      await transaction.done;
    }
  }

  /** The same rows, read by the browser's own `getAll` and written by `JSON.stringify` and nothing else. */
  plain(withDocuments: boolean): Promise<Written> {
    return timed((db) => blobOfPieces(plainPieces(db, withDocuments), 'application/json'));
  }

  /** The library in this format; `pubmargin` for PubMargin's own files. */
  written(format: string): Promise<Written> {
    return timed(async (db) => {
      if (format === 'pubmargin') return (await libraryFile(db, { version: '1' })).file;
      const found = WRITABLE_FORMATS.find(({ id }) => id === format);
      if (!found) throw new Error(format);
      const waiting = { progress: () => undefined, signal: new AbortController().signal };
      return (await exportFile(db, { format: found, title: '', left: [] }, waiting)).file;
    });
  }

  /** The same, while somebody looks from outside until `isWriting` is false. */
  begin(format: string): void {
    this.isWriting = true;
    void this.written(format).finally(() => (this.isWriting = false));
  }
}

async function timed(write: (db: LibraryDb) => Promise<Blob>): Promise<Written> {
  const db = await libraryConnection(NAME)();
  const start = performance.now();
  const { size } = await write(db);
  return { ms: performance.now() - start, bytes: size };
}

async function* plainPieces(db: LibraryDb, withDocuments: boolean): AsyncGenerator<string> {
  yield* rowsOf(db, 'entries', (row) => row);
  yield* rowsOf(db, 'citations', (row) => row);
  if (withDocuments) yield* rowsOf(db, 'docs', (row) => ({ ...row, state: toBase64(row.state) }));
}

async function* rowsOf<Store extends 'entries' | 'citations' | 'docs'>(
  db: LibraryDb,
  store: Store,
  written: (row: Awaited<ReturnType<typeof db.getAll<Store>>>[number]) => unknown,
): AsyncGenerator<string> {
  for (let after: IDBKeyRange | undefined; ;) {
    const [rows, keys] = await Promise.all([
      db.getAll(store, after, BATCH),
      db.getAllKeys(store, after, BATCH),
    ]);
    if (rows.length > 0) yield JSON.stringify(rows.map(written));
    const last = keys.at(-1);
    if (last === undefined || keys.length < BATCH) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

Object.assign(globalThis, { exportBench: new ExportBench() });
