import type { Host } from './host.ts';
import { lateScript } from './late-script.ts';
import type { PageSession } from './page-session.ts';
import type { PanelPlace } from './panel/place-panel.ts';

/** What a page needs only once there is something to show or to write: drawn with Preact, in a script of its own. */
export interface Margin {
  panel: (session: PageSession, still?: StillPanel) => void;
}

/** The open panel as the still script drew it: the user turned to it. */
export interface StillPanel {
  readonly host: Host;
  readonly place: PanelPlace;
  /** What the user pressed before anyone listened. */
  readonly pressed: HTMLElement | undefined;
}

declare global {
  /** Set by the margin script, in the extension's isolated world, which the page cannot see. */
  var pubMarginMargin: Margin | undefined;
  /** Set by the still script. */
  var pubMarginStill: Still | undefined;
}

/** The panel that opens by itself, as it looks before anyone touches it. */
interface Still {
  panel: (session: PageSession) => void;
}

/** The still panel, loaded into this tab the first time. Throws AppError when it cannot be loaded. */
export function still(): Promise<Still> {
  return lateScript('still', () => globalThis.pubMarginStill);
}

/** The margin, if it was loaded into this page already. */
function loadedMargin(): Margin | undefined {
  return globalThis.pubMarginMargin;
}

/** The margin, loaded into this tab the first time. Throws AppError when it cannot be loaded. */
export function margin(): Promise<Margin> {
  return lateScript('margin', loadedMargin);
}
