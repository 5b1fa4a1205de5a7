import { AppError } from '../../lib/app-error.ts';
import type { Asker } from '../../protocol/answer.ts';
import { openSidePanel } from '../../protocol/side-panel.ts';

/** Opens the side panel beside the asking tab. Not async: the user's click is gone with the first `await`. */
export function openSidePanelBeside({ tabId }: Pick<Asker, 'tabId'>): Promise<{ opened: boolean }> {
  if (tabId === undefined) throw new AppError('invalid', 'There is no tab to open the side panel beside.');
  return openSidePanel({ tabId }).then((opened) => ({ opened }));
}
