import { highlightToolbar } from '../../settings/settings.ts';
import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';
import { highlighter } from './highlighter.ts';
import { watchSelection } from './watch-selection.ts';

/**
 * Highlights on an article's page. The script that paints and makes them comes when there is one to paint, or when the
 * user selected something on the page.
 */
export function highlights(session: PageSession): void {
  const { signal } = session;
  let wanted = false;
  const load = (): void => {
    if (wanted || signal.aborted || session.reading.kind !== 'article') return;
    wanted = true;
    highlighter(session).catch((error: unknown) => {
      wanted = false;
      reportFailure('highlights', error);
    });
  };
  session.subscribe(() => {
    if (session.answer?.article?.notes.some(({ quote }) => quote)) load();
  });
  watchSelection(() => {
    if (wanted || getSelection()?.isCollapsed !== false) return;
    void highlightToolbar.getValue().then((isOn) => isOn && load());
  }, signal);
}
