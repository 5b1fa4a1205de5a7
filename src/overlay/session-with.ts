import type { PageSession } from './page-session.ts';

/** The same session, but for how one feature listens to it. */
export function sessionWith(
  session: PageSession,
  own: Partial<Pick<PageSession, 'subscribe' | 'onOpenPanel'>>,
): PageSession {
  return {
    signal: session.signal,
    get reading() {
      return session.reading;
    },
    get answer() {
      return session.answer;
    },
    get error() {
      return session.error;
    },
    subscribe: (listener) => session.subscribe(listener),
    onOpenPanel: (listener) => session.onOpenPanel(listener),
    refresh: () => session.refresh(),
    articleSubject: () => session.articleSubject(),
    mentionSubject: (mention) => session.mentionSubject(mention),
    openPanel: (goal) => session.openPanel(goal),
    ...own,
  };
}
