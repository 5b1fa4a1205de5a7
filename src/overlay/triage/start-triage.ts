import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';
import { trusted } from '../trusted.ts';
import { TICKBOX } from './tickbox.ts';
import { triageActions } from './triage-script.ts';

/**
 * Begins the triage of a list of results where there is something to show of it: an article with a decision or a status,
 * or as soon as the user ticks one. Keys begin it too (src/overlay/keys).
 */
export function startTriage(session: PageSession): void {
  let isLoaded = false;
  const load = (): void => {
    if (isLoaded) return;
    isLoaded = true;
    triageActions(session).catch((error: unknown) => {
      isLoaded = false;
      reportFailure('triage', error);
    });
  };
  session.subscribe(() => {
    const { reading, answer } = session;
    if (reading.kind === 'results' && answer?.mentions.some((view) => view?.decision ?? view?.status)) load();
  });
  document.addEventListener(
    'change',
    trusted(({ target }) => {
      if (session.reading.kind === 'results' && target instanceof Element && target.matches(TICKBOX)) load();
    }),
    { capture: true, passive: true, signal: session.signal },
  );
}
