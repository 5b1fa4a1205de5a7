import { ImportRun } from './import-run.ts';
import { importLibrary } from './library.ts';

let shared: ImportRun | undefined;

/** What imports in this window: one for all of its views, since an import goes on when its view is left. */
export function sharedImport(): ImportRun {
  return (shared ??= new ImportRun(importLibrary()));
}
