import { onLibraryChange } from '../protocol/notices.ts';
import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';

/**
 * Keeps a page up to date with the library: asks again after a change of an article that it shows, and when the user
 * comes back to it, since notices do not reach a page in the back/forward cache.
 */
export function freshness(session: PageSession & { shows(key: string): boolean }): void {
  const { signal } = session;
  const refresh = (): void => {
    session.refresh().catch((error: unknown) => reportFailure('freshness', error));
  };
  onLibraryChange(({ keys, revision }) => {
    if (session.answer && revision <= session.answer.revision) return;
    if (keys === 'all' || keys.some((key) => session.shows(key))) refresh();
  }, signal);
  window.addEventListener('pageshow', ({ persisted }) => persisted && refresh(), { signal });
  document.addEventListener('visibilitychange', () => !document.hidden && refresh(), { signal });
}
