import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';
import { trusted } from '../trusted.ts';
import { isPlainList } from './plain-list.ts';
import { TICKBOX } from './tickbox.ts';
import { screeningLine, triageOf } from './triage-script.ts';

/**
 * Draws the line that counts where a list of results has something to count: an article with a decision or a status. As
 * soon as the user ticks a result, what acts on it comes too; keys bring it as well (src/overlay/keys).
 */
export function startTriage(session: PageSession): void {
  const begun = new Set<(session: PageSession) => unknown>();
  const begin = (what: typeof screeningLine | typeof triageOf): void => {
    if (session.reading.kind !== 'results' || isPlainList(session.reading) || begun.has(what)) return;
    begun.add(what);
    what(session).catch((error: unknown) => {
      begun.delete(what);
      reportFailure('triage', error);
    });
  };
  session.subscribe(() => {
    if (session.answer?.mentions.some((view) => view?.decision ?? view?.status)) begin(screeningLine);
  });
  document.addEventListener(
    'change',
    trusted(({ target }) => target instanceof Element && target.matches(TICKBOX) && begin(triageOf)),
    { capture: true, passive: true, signal: session.signal },
  );
}
