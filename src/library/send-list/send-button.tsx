import { useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import type { ExportSubject } from '../export/ways.ts';
import { LateSend } from './late-send.tsx';

/** Leads to a reading list of some articles. `subject` is asked when it is pressed. */
export function SendButton({ subject }: { subject: () => ExportSubject }) {
  const [sent, setSent] = useState<ExportSubject>();
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setSent(subject())}>
        {text('sendShort')}
      </button>
      {sent && <LateSend subject={sent} onClose={() => setSent(undefined)} />}
    </>
  );
}
