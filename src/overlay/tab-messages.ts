import { parseTabMessage } from '../protocol/tab-messages.ts';
import type { TabArticle } from '../protocol/tab-messages.ts';
import { highlighter } from './highlights/highlighter.ts';
import { keysScript } from './keys/keys-script.ts';
import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';

/** The page that messages are for: calls once it has been read, with nothing where there is nothing for PubMargin. */
type WhenRead = (act: (session: PageSession | undefined) => void) => void;

/**
 * Does what the background or one of our own pages tells this page. Gives what a message listener has to return: true
 * where `answer` is called later, nothing at all where no answer is due.
 */
export function hearTabMessage(
  message: unknown,
  whenRead: WhenRead,
  answer: (article: TabArticle | null) => void,
): true | undefined {
  const told = parseTabMessage(message);
  if (!told) return undefined;
  if (told.type === 'which-article') {
    whenRead((session) => answer(session ? articleOf(session) : null));
    return true;
  }
  whenRead((session) => {
    if (!session) return;
    const on = (act: Promise<void>): void =>
      void act.catch((error: unknown) => reportFailure(told.type, error));
    if (told.type === 'note-on-link') on(keysScript().then((keys) => keys.noteOnLink(session, told.url)));
    else if (told.type === 'highlight-selection')
      on(keysScript().then((keys) => keys.act(session, 'highlight')));
    else if (told.type === 'show-highlight')
      on(highlighter(session).then((found) => void found.show(told.note)));
    else if (!told.goal) session.openPanel();
    // As the key does: on a list of results it is about the current one.
    else on(keysScript().then((keys) => keys.act(session, told.goal === 'new-tag' ? 'tag' : 'note')));
  });
  return undefined;
}

function articleOf(session: PageSession): TabArticle | null {
  const subject = session.articleSubject();
  return subject ? { ...subject.source, subject, unread: session.reading.unread } : null;
}
