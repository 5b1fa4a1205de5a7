import '../plain-view.css';
import { ImportPage } from './import-page.tsx';
import { sharedImport } from './shared-import.ts';

/** The view that takes files in. */
export function ImportView() {
  return <ImportPage run={sharedImport()} />;
}
