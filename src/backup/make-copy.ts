import { readCopies } from '../store/read/copies.ts';
import { readRevision } from '../store/read/revision.ts';
import type { LibraryDb } from '../store/schema.ts';
import { libraryFile } from './library-file.ts';

/** A copy of the library on its way out of the browser, and what is recorded once it is there. */
export interface Copy {
  file: File;
  copy: { notes: number; at: number; revision: number };
}

/** The whole library as a file, to be saved outside of this browser. `version`: PubMargin's. */
export async function makeCopy(db: LibraryDb, version: string): Promise<Copy> {
  const at = Date.now();
  // Asked first: what is written while the file is made may not be in it.
  const meta = db.transaction('meta').store;
  const [{ notes }, revision] = await Promise.all([readCopies(meta), readRevision(meta)]);
  const { file } = await libraryFile(db, { version, at });
  return { file, copy: { notes, at, revision } };
}
