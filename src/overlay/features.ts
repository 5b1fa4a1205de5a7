import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';

/** Something that PubMargin does on a page; its file's name is its name. */
export type Feature = (session: PageSession) => void;

/**
 * Starts every feature on a page. One that throws, now or when it hears of a change, is named in the console, and the
 * others run on.
 */
export function runFeatures(features: Readonly<Record<string, Feature>>, session: PageSession): void {
  for (const [name, feature] of Object.entries(features)) {
    const caught = (act: () => void) => () => {
      try {
        act();
      } catch (error) {
        reportFailure(name, error);
      }
    };
    caught(() => feature(withListeners(session, caught)))();
  }
}

/** The same session, whose listeners are first passed through `wrap`. */
function withListeners(session: PageSession, wrap: (listener: () => void) => () => void): PageSession {
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
    subscribe: (listener) => session.subscribe(wrap(listener)),
    onOpenPanel: (listener) => session.onOpenPanel(wrap(listener)),
    refresh: () => session.refresh(),
    articleSubject: () => session.articleSubject(),
    mentionSubject: (mention) => session.mentionSubject(mention),
  };
}
