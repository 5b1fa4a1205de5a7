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
  let paints = false;
  let offers = false;
  const failed = (error: unknown): void => {
    [paints, offers] = [false, false];
    reportFailure('highlights', error);
  };
  session.subscribe(() => {
    if (paints || !session.answer?.article?.notes.some(({ quote }) => quote)) return;
    paints = true;
    highlighter(session).catch(failed);
  });
  const offer = (): void => {
    if (offers || session.reading.kind !== 'article' || getSelection()?.isCollapsed !== false) return;
    void highlightToolbar.getValue().then((isOn) => {
      if (!isOn || offers) return;
      offers = true;
      highlighter(session)
        .then((made) => made.offerToHighlight())
        .catch(failed);
    });
  };
  watchSelection(offer, signal);
  offer(); // Who selects while the page is still coming is not left without.
}
