import type { ClientIds } from '../entry/client-ids.ts';
import type { LibraryDb } from '../store/schema.ts';
import { removeOrigin } from '../store/write/remove-origin.ts';
import { restoreFile } from '../store/write/restore.ts';
import { forgetStaged, stageDocuments } from '../store/write/stage-file.ts';
import { undoChange } from '../store/write/undo.ts';
import type { Imported, ImportOptions, ImportPreview, Imports, Watching } from './importing.ts';
import { importsOver } from './imports-over.ts';

interface Library {
  readonly db: LibraryDb;
  readonly clients: ClientIds;
  excerpt(markdown: string): string;
}

/** Imports into a library whose background is not behind messages. For tests. */
export function importsInto(library: Library): Imports {
  return importsOver(() => Promise.resolve(library.db), {
    stage: (file, documents) => stageDocuments(library.db, file, documents),
    forget: (file) => forgetStaged(library.db, file),
    restore: async (file) => (await restoreFile(library, file, 'now')).value,
    undo: (history) => undoChange(library, history),
    removeOrigin: async (origin, keys) => (await removeOrigin(library, origin, keys)).value,
    removeOutdated: async (origin, parts) => {
      const meant = new Map(parts.map((part) => [part.key, part]));
      return (await removeOrigin(library, origin, [...meant.keys()], meant)).value;
    },
    onProgress: () => undefined,
  });
}

/** Nobody looks, and nobody stops it. For tests. */
export const UNWATCHED: Watching = { progress: () => undefined, signal: new AbortController().signal };

/** Reads a text as a file and merges it. `same`: the questions that are answered with yes. For tests. */
export async function importText(
  library: Library,
  text: string,
  options: Partial<ImportOptions> = {},
  same: readonly number[] = [],
): Promise<{ preview: ImportPreview; imported: Imported }> {
  const imports = importsInto(library);
  const chosen = { origin: 'a.ris', tag: '', ...options };
  const preview = await imports.read(new Blob([text]), 'a.ris', chosen, UNWATCHED);
  const imported = await imports.merge(preview, new Set(same), UNWATCHED);
  return { preview, imported };
}
