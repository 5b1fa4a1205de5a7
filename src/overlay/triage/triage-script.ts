import type { KeyAction } from '../../settings/key-actions.ts';
import { lateScript } from '../late-script.ts';
import type { PageSession } from '../page-session.ts';

/** What a key can do on a list of results. */
export type ResultAction = Exclude<KeyAction, 'help' | 'highlight' | 'panel'>;
export type TriageActions = Readonly<Record<ResultAction, () => void>>;

/** Begins the triage of a page's results, once for each page however often it is asked, and says what can be done there. */
export type Triage = (session: PageSession) => TriageActions;

declare global {
  /** Set by the triage script, in the extension's isolated world, which the page cannot see. */
  var pubMarginTriage: Triage | undefined;
}

/** What can be done on this list of results; loads the triage the first time. Throws AppError when it can't be loaded. */
export async function triageActions(session: PageSession): Promise<TriageActions> {
  const triage = await lateScript('triage', () => globalThis.pubMarginTriage);
  return triage(session);
}
