import type { Highlighter } from '../overlay/highlights/highlighter.ts';
import { reportFailure } from '../overlay/report.ts';
import { activeTab } from '../protocol/active-tab.ts';
import { tellTab } from '../protocol/tell-tab.ts';

const no = (): Promise<boolean> => Promise.resolve(false);

/**
 * Highlights as one of our own pages has them: they are in the page of the tab, which is told to show one. Which of them
 * that page does not hold, its own panel says.
 */
export const HIGHLIGHTS_OF_TAB: Highlighter = {
  show(note) {
    activeTab()
      .then((tab) => tab && tellTab(tab.id, { type: 'show-highlight', note }))
      .catch((error: unknown) => reportFailure('highlights', error));
    return true;
  },
  lost: new Set(),
  hasFullText: true,
  steps: { last: undefined, drop: () => undefined },
  subscribe: () => undefined,
  offerToHighlight: () => Promise.resolve(),
  highlightSelection: no,
  noteOnSelection: no,
  focusToolbar: no,
};
