import { libraryFiles } from '../../copies/library-files.ts';
import { ask } from '../../protocol/ask.ts';
import type { ImportWorld, Readers } from './import-world.ts';

/** The library as importing sees it: read directly, changed by the background. */
export function importLibrary(): ImportWorld {
  let readers: Promise<Readers> | undefined;
  return {
    files: libraryFiles(),
    readers: () => (readers ??= import('./readers.ts').then(({ libraryReaders }) => libraryReaders())),
    allowPrivate: () => ask('allow-private', {}),
  };
}
