import { ExportDialog, type ExportDialogProps } from './export-dialog.tsx';
import { exportLibrary } from './export-library.ts';

const WORLD = exportLibrary();

/** What takes articles out of this library as a file. */
export function ExportView(props: Omit<ExportDialogProps, 'world'>) {
  return <ExportDialog {...props} world={WORLD} />;
}
