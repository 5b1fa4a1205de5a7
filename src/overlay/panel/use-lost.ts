import { useEffect, useState } from 'preact/hooks';
import type { NoteView } from '../../protocol/messages.ts';
import { type Highlighter, highlighter } from '../highlights/highlighter.ts';
import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';

/** What of an article's quotes a page holds. */
export type OnPage = Pick<Highlighter, 'lost' | 'hasFullText'>;

const UNKNOWN: OnPage = { lost: new Set(), hasFullText: true };

/** Which of the notes have a quote that is not on this page; none until the page was searched for them. */
export function useLost(session: PageSession, notes: readonly NoteView[]): OnPage {
  const [onPage, setOnPage] = useState(UNKNOWN);
  const hasQuotes = notes.some(({ quote }) => quote);
  useEffect(() => {
    if (!hasQuotes) return;
    const drawn = new AbortController();
    highlighter(session).then(
      (found) => {
        const look = () => setOnPage({ lost: found.lost, hasFullText: found.hasFullText });
        if (drawn.signal.aborted) return;
        found.subscribe(look, drawn.signal);
        look();
      },
      (error: unknown) => reportFailure('highlights', error),
    );
    return () => drawn.abort();
  }, [session, hasQuotes]);
  return onPage;
}
