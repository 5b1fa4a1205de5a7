import type { PageSession, PanelGoal } from './page-session.ts';

/** The same session, but for how one feature listens to it or what a page of our own knows better. */
export function sessionWith(
  session: PageSession,
  own: Partial<Pick<PageSession, 'subscribe' | 'onOpenPanel' | 'onEditMention' | 'articleSubject'>>,
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
    editMention: (mention, what) => session.editMention(mention, what),
    onEditMention: (listener) => session.onEditMention(listener),
    ...own,
  };
}

/** The user asked for the panel, and for what in it. */
export interface Asked {
  readonly goal: PanelGoal | undefined;
}

/** The session for a panel that the user may have asked for before it was there to hear. */
export function askedToOpen(session: PageSession, asked: () => Asked | undefined): PageSession {
  return sessionWith(session, {
    onOpenPanel(listener) {
      session.onOpenPanel(listener);
      const wanted = asked();
      if (wanted) listener(wanted.goal);
    },
  });
}
