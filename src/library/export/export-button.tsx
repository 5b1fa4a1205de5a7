import { useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { LateExport } from './late-export.tsx';
import type { ExportSubject } from './ways.ts';

export interface ExportButtonProps {
  /** Asked when it is pressed. */
  subject: () => ExportSubject;
  /** The user asked for the export elsewhere. */
  isOpenAtOnce?: boolean;
}

/** Leads to the export of some articles. */
export function ExportButton({ subject, isOpenAtOnce = false }: ExportButtonProps) {
  const [exported, setExported] = useState(() => (isOpenAtOnce ? subject() : undefined));
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setExported(subject())}>
        {text('exportOpen')}
      </button>
      {exported && <LateExport subject={exported} onClose={() => setExported(undefined)} />}
    </>
  );
}
