import { removeOrigin } from '../../src/store/write/remove-origin.ts';
import { restoreFile } from '../../src/store/write/restore.ts';
import { forgetStaged, stageDocuments } from '../../src/store/write/stage-file.ts';
import { undoChange } from '../../src/store/write/undo.ts';
import type { Library } from '../../src/store/write/writing.ts';
import { printedNumber } from '../../src/ui/printed-number.ts';
import { inWords } from './told-in-english.ts';
import type {
  Imported,
  ImportOptions,
  ImportPreview,
  Imports,
  Watching,
} from '../../src/import/importing.ts';
import { type ImportBackground, importsOver } from '../../src/import/imports-over.ts';

/** Imports into a library whose background is not behind messages. `failing`: what it does otherwise. For tests. */
export function importsInto(library: Library, failing: Partial<ImportBackground> = {}): Imports {
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
    ...failing,
  });
}

/** Nobody looks, and nobody stops it. For tests. */
export const UNWATCHED: Watching = { progress: () => undefined, signal: new AbortController().signal };

/** Reads a text as a file. For tests. */
export function readText(
  library: Library,
  text: string,
  options: Partial<ImportOptions> = {},
  imports = importsInto(library),
): Promise<ImportPreview> {
  return imports.read(new Blob([text]), { origin: 'a.ris', tag: '', ...options }, UNWATCHED);
}

/** What of a file was not understood, as the library page says it. For tests. */
export function notUnderstoodIn({ notUnderstood: { first } }: ImportPreview): [why: string, line?: number][] {
  return first.map(({ why, line }) => {
    const said = inWords(why, printedNumber);
    return line === undefined ? [said] : [said, line];
  });
}

/** Reads a text as a file and merges it. `same`: the questions that are answered with yes. For tests. */
export async function importText(
  library: Library,
  text: string,
  options: Partial<ImportOptions> = {},
  same: readonly number[] = [],
): Promise<{ preview: ImportPreview; imported: Imported }> {
  const imports = importsInto(library);
  const preview = await readText(library, text, options, imports);
  const imported = await imports.merge(preview, new Set(same), UNWATCHED);
  return { preview, imported };
}
