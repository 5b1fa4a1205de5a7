import type { PanelGoal } from '../page-session.ts';

/** What the user last asked the panel for; a new object each time, so that asking again does it again. */
export interface Goal {
  readonly what: PanelGoal;
}
