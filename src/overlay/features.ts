import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';
import { sessionWith } from './session-with.ts';

/** Something that PubMargin does on a page; its file's name is its name. */
export type Feature = (session: PageSession) => void;

/**
 * Starts every feature on a page. One that throws, now or when it hears of a change, is named in the console, and the
 * others run on.
 */
export function runFeatures(features: Readonly<Record<string, Feature>>, session: PageSession): void {
  for (const [name, feature] of Object.entries(features)) {
    const caught =
      <A extends unknown[]>(act: (...given: A) => void) =>
      (...given: A) => {
        try {
          act(...given);
        } catch (error) {
          reportFailure(name, error);
        }
      };
    const own = sessionWith(session, {
      subscribe: (listener) => session.subscribe(caught(listener)),
      onOpenPanel: (listener) => session.onOpenPanel(caught(listener)),
      onEditMention: (listener) => session.onEditMention(caught(listener)),
    });
    caught(() => feature(own))();
  }
}
