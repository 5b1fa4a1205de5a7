import type { HighlightColour } from '../../entry/highlight-colour.ts';
import { AppError } from '../../lib/app-error.ts';
import { lateScript } from '../late-script.ts';
import type { PageSession } from '../page-session.ts';
import type { HighlightSteps } from './steps.ts';

/** The highlights of one visit to an article's page: `highlighter(session)` gives it. */
export interface Highlighter {
  /** From now on the toolbar comes up at what is selected in the article, unless the user switched it off. */
  offerToHighlight(): Promise<void>;
  /**
   * Highlights what is selected in the article, in the colour that was used last unless one is given. Resolves to false
   * where nothing is selected that could be highlighted. What goes wrong with the library is said at the selection.
   */
  highlightSelection(colour?: HighlightColour): Promise<boolean>;
  /** The same, and opens the panel at the new note to write in it. */
  noteOnSelection(): Promise<boolean>;
  /** Shows the toolbar at the selection and puts the focus into it; false where nothing fitting is selected. */
  focusToolbar(): Promise<boolean>;
  /** Scrolls to the highlight of this note and flashes it; false where the page does not show it. */
  show(note: string): boolean;
  /** The notes whose quotes are not on this page. */
  readonly lost: ReadonlySet<string>;
  /** What was done to highlights on this page. */
  readonly steps: Pick<HighlightSteps, 'last' | 'drop'>;
  /** The page holds the article's full text. */
  readonly hasFullText: boolean;
  /** Calls the listener after each change of these two, until the signal aborts. */
  subscribe(listener: () => void, signal: AbortSignal): void;
}

declare global {
  /** Set by the highlighter script, in the extension's isolated world, which the page cannot see. */
  var pubMarginHighlighting: ((session: PageSession) => Highlighter) | undefined;
  /** The highlighter of the visit that runs in this page, once it was needed. */
  var pubMarginHighlighter: Highlighter | undefined;
}

/**
 * The highlighter of this visit, loaded into this tab the first time and started once. Throws AppError when it cannot be
 * loaded, and when the visit is over by then.
 */
export async function highlighter(session: PageSession): Promise<Highlighter> {
  const start = await lateScript('highlighter', () => globalThis.pubMarginHighlighting);
  if (session.signal.aborted) throw new AppError('context-invalidated', 'The visit is over.');
  return (globalThis.pubMarginHighlighter ??= start(session));
}
