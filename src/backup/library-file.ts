import type { ArticleKey } from '../article/article-key.ts';
import { writePubMarginJson } from '../exchange/pubmargin-json.ts';
import { blobOfPieces } from '../lib/blob-of-pieces.ts';
import { dayOf } from '../store/backups/generations.ts';
import { allDocuments, allEntries } from '../store/read/all-documents.ts';
import { documentsOf, entriesOf } from '../store/read/documents-of.ts';
import type { LibraryDb } from '../store/schema.ts';

/** What a file is made with. */
export interface FileOptions {
  /** The version of PubMargin. */
  version: string;
  /** Of these entries alone; absent: of all. */
  keys?: readonly ArticleKey[] | undefined;
  /** When it is saved, milliseconds since 1970. */
  at?: number;
}

/** The library, or some entries of it, as a PubMargin file (docs/pubmargin-json.md), and how many entries it holds. */
export async function libraryFile(
  db: LibraryDb,
  { version, keys, at = Date.now() }: FileOptions,
): Promise<{ file: File; entries: number }> {
  let entries = 0;
  const counted = async function* () {
    for await (const batch of keys ? entriesOf(db, keys) : allEntries(db)) {
      entries += batch.length;
      yield batch;
    }
  };
  const documents = keys ? documentsOf(db, keys) : allDocuments(db);
  const pieces = writePubMarginJson({ savedAt: at, version, entries: counted(), documents });
  const blob = await blobOfPieces(pieces, 'application/json');
  return { file: new File([blob], fileName(at), { type: blob.type }), entries };
}

/** A copy's name: `pubmargin-2026-11-22.json`, by the local day of `at` (milliseconds since 1970). */
export function fileName(at: number): string {
  return `pubmargin-${dayOf(new Date(at))}.json`;
}
