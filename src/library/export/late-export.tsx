import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../../ui/problem.tsx';
import type { ExportDialogProps } from './export-dialog.tsx';

export type LateExportProps = Omit<ExportDialogProps, 'world'>;

/** The export, whose formats are loaded when somebody wants one. */
export function LateExport(props: LateExportProps) {
  const [loaded, setLoaded] = useState<{ View?: FunctionComponent<LateExportProps>; error?: unknown }>({});
  useEffect(() => {
    import('./export-view.tsx').then(
      ({ ExportView }) => setLoaded({ View: ExportView }),
      (error: unknown) => setLoaded({ error }),
    );
  }, []);
  if (loaded.error !== undefined) return <Problem error={loaded.error} />;
  return loaded.View ? <loaded.View {...props} /> : null;
}
