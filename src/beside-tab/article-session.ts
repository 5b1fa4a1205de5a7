import { bareCitation } from '../article/bare-citation.ts';
import { freshness } from '../overlay/freshness.ts';
import type { PageSession } from '../overlay/page-session.ts';
import { makeSession } from '../overlay/session.ts';
import { sessionWith } from '../overlay/session-with.ts';
import type { TabArticle } from '../protocol/tab-messages.ts';

/**
 * The session of a tab's article outside of its page: what the tab said of it and what the library says about it, kept
 * up to date until the signal aborts; it asks nothing before `refresh`. Mentions are the page's own; here there are none.
 */
export function articleSession({ site, page, subject }: TabArticle, signal: AbortSignal): PageSession {
  const { ids, citation = bareCitation(ids) } = subject;
  const session = makeSession(
    { site, kind: 'article', ids, article: citation, witnesses: {}, mentions: [], unread: [], growing: [] },
    new URL(page),
    signal,
  );
  freshness(session);
  return sessionWith(session, { articleSubject: () => subject });
}
