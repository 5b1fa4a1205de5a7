import { articleKeys } from '../article/article-key.ts';
import { ask } from '../protocol/ask.ts';
import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';

/**
 * Tells the library what this page shows of an article that it holds: citation, links, and keys that are one article.
 * Once, and again when the page shows more links; not what it told already since the browser started. Of other articles
 * nothing is told: what the user merely looks at is not recorded.
 */
export function learning(session: PageSession): void {
  let linksTold = -1;
  const learn = (): void => {
    const { answer, reading } = session;
    if (!answer?.article && !answer?.joinable) return;
    const known = !answer.joinable && answer.learnt?.site === reading.site ? answer.learnt.links : -1;
    const links = reading.mentions.filter(
      ({ role, ids }) => (role === 'reference' || role === 'cited-by') && articleKeys(ids).length > 0,
    ).length;
    if (links <= Math.max(linksTold, known)) return;
    const subject = session.articleSubject();
    if (!subject) return;
    linksTold = links;
    ask('learn', { subject }).catch((error: unknown) => reportFailure('learning', error));
  };
  session.subscribe(learn);
}
