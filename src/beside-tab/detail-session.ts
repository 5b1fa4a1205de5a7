import { bareCitation } from '../article/bare-citation.ts';
import type { PageSession } from '../overlay/page-session.ts';
import { sessionWith } from '../overlay/session-with.ts';
import type { TabArticle } from '../protocol/tab-messages.ts';
import { articleSession } from './article-session.ts';

/**
 * The session of an article whose page says itself what the article is and what is known around it: its panel shows what
 * the user keeps about it, and no more. What is written still says all that is known of the
 * article by then.
 */
export function detailSession(latest: () => TabArticle, signal: AbortSignal): PageSession {
  const { subject, ...page } = latest();
  const bare = { ...subject, citation: bareCitation(subject.ids) };
  const whole = articleSession({ ...page, subject: bare }, signal);
  return Object.defineProperty(sessionWith(whole, { articleSubject: () => latest().subject }), 'answer', {
    get: () => whole.answer && { ...whole.answer, around: { cites: [], citedBy: [] }, backlinks: [] },
  });
}
