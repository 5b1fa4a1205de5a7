import type { KeyAction } from '../../settings/key-actions.ts';
import type { DecidedResults } from '../../settings/triage.ts';
import { lateScript } from '../late-script.ts';
import type { PageSession } from '../page-session.ts';

/** What a key can do on a list of results. */
export type ResultAction = Exclude<KeyAction, 'help' | 'highlight' | 'toolbar' | 'panel'>;
export type TriageActions = Readonly<Record<ResultAction, () => void>>;

/** The line that counts, once for each page: all that a list shows of the triage before the user acts. */
export interface ScreeningLine {
  /** In a host of ours whose upper left corner is the page's. */
  readonly place: HTMLElement;
  /** The bar at the window's lower edge that the line is the last part of. */
  readonly bar: HTMLElement;
  /** The button that shows the counts. */
  readonly counts: HTMLElement;
  readonly decided: DecidedResults;
  /** Calls the listener after each drawing: the library, the page or a choice changed. */
  onDraw(listener: () => void): void;
}

/** What acts on the results of a page, once for each page. */
export interface TriageOnPage {
  readonly actions: TriageActions;
  showCounts(): void;
}

declare global {
  /** Set by the screening and the triage script, in the extension's isolated world, which the page cannot see. */
  var pubMarginScreening: ((session: PageSession) => ScreeningLine) | undefined;
  var pubMarginTriage: ((session: PageSession, line: ScreeningLine) => TriageOnPage) | undefined;
}

/** The line of this list of results, loaded the first time. Throws AppError when it can't be loaded. */
export async function screeningLine(session: PageSession): Promise<ScreeningLine> {
  const line = await lateScript('screening', () => globalThis.pubMarginScreening);
  return line(session);
}

/** The triage of this list of results, loaded the first time, line included. Throws AppError when it can't be loaded. */
export async function triageOf(session: PageSession): Promise<TriageOnPage> {
  const line = await screeningLine(session);
  const triage = await lateScript('triage', () => globalThis.pubMarginTriage);
  return triage(session, line);
}

/** What keys do on this list of results; loads the triage the first time. Throws AppError when it can't be loaded. */
export async function triageActions(session: PageSession): Promise<TriageActions> {
  return (await triageOf(session)).actions;
}
