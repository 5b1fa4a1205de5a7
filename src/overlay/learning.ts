import { ask } from '../protocol/ask.ts';
import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';

/**
 * Tells the library what this page shows of an article that it holds: citation, links, and keys that are one article.
 * Once, and again when the page shows more links. Of other articles nothing is told: what the user merely looks at is
 * not recorded.
 */
export function learning(session: PageSession): void {
  let linksTold = -1;
  const learn = (): void => {
    const { answer } = session;
    const subject = answer?.article || answer?.joinable ? session.articleSubject() : undefined;
    if (!subject) return;
    const links = subject.cites.length + subject.citedBy.length;
    if (links <= linksTold) return;
    linksTold = links;
    ask('learn', { subject }).catch((error: unknown) => reportFailure('learning', error));
  };
  session.subscribe(learn);
}
