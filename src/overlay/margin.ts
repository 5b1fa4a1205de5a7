import type { CardProps } from './badges/card.tsx';
import { lateScript } from './late-script.ts';
import type { PageSession } from './page-session.ts';

/** What a page needs only once there is something to show or to write: drawn with Preact, in a script of its own. */
export interface Margin {
  panel: (session: PageSession) => void;
  /** Draws the card of a badge into the place, or takes it away. */
  card: (place: HTMLElement, props: CardProps | null) => void;
}

declare global {
  /** Set by the margin script, in the extension's isolated world, which the page cannot see. */
  var pubMarginMargin: Margin | undefined;
}

/** The margin, if it was loaded into this page already. */
export function loadedMargin(): Margin | undefined {
  return globalThis.pubMarginMargin;
}

/** The margin, loaded into this tab the first time. Throws AppError when it cannot be loaded. */
export function margin(): Promise<Margin> {
  return lateScript('margin', loadedMargin);
}
