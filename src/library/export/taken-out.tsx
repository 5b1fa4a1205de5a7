import { LateSend } from '../send-list/late-send.tsx';
import { LateExport } from './late-export.tsx';
import type { ExportSubject } from './ways.ts';

/** What the user takes out of the library, and how: as a file, or as a reading list for somebody. */
export interface Taken {
  readonly way: 'export' | 'send';
  readonly subject: ExportSubject;
}

/**
 * The dialog of what is taken out. It stands beside the list, not in it: the list makes way for an opened article where a
 * window becomes narrow, and what somebody is in the midst of stays.
 */
export function TakenOut({ taken, onClose }: { taken: Taken | undefined; onClose: () => void }) {
  if (!taken) return null;
  const Dialog = taken.way === 'send' ? LateSend : LateExport;
  return <Dialog subject={taken.subject} onClose={onClose} />;
}
