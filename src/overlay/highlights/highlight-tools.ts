import type { HighlightColour } from '../../entry/highlight-colour.ts';
import type { PageSession } from '../page-session.ts';
import type { Marks } from './marks.ts';
import type { Pointed } from './pointed.ts';
import type { HighlightSteps } from './steps.ts';

/** What only who makes or changes highlights needs: the bar at the selection, which is offered from then on. */
export interface HighlightTools {
  /** See Highlighter. */
  highlightSelection(colour?: HighlightColour): Promise<boolean>;
  noteOnSelection(): Promise<boolean>;
  focusToolbar(): boolean;
  /** Shows the bar at a highlight. */
  showMark(pointed: Pointed): void;
}

declare global {
  /** Set by the highlight-tools script, in the extension's isolated world, which the page cannot see. */
  var pubMarginHighlightTools:
    ((session: PageSession, marks: Marks, steps: HighlightSteps) => HighlightTools) | undefined;
}
