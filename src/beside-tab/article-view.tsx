import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import controls from '../ui/controls.css?inline';
import dark from '../ui/dark.css?inline';
import { text } from '../ui/text.ts';
import tokens from '../ui/tokens.css?inline';
import { undoByKey, useUndoKey } from '../ui/use-undo-key.ts';
import { makeHost } from '../overlay/host.ts';
import { onKeys } from '../overlay/key-guard.ts';
import type { PageSession } from '../overlay/page-session.ts';
import { Contents } from '../overlay/panel/contents.tsx';
import panelCss from '../overlay/panel/panel.css?inline';
import { useChanges } from '../overlay/panel/use-changes.ts';
import { useEditors } from '../overlay/panel/use-editors.ts';
import { useSession } from '../overlay/panel/use-session.ts';
import css from './article-view.css?inline';

/** An article drawn in one of our own pages. */
export interface DrawnArticle {
  readonly element: HTMLElement;
  /** Takes it off the page; what is being typed goes to the library or its drafts. */
  remove(): void;
}

/**
 * Draws the panel of an article, the same as beside its page and in a host of the same kind: its keys, focus and style
 * sheets work in a shadow root. `isPart`: of a page that says itself what the article is.
 */
export function drawArticle(session: PageSession, isPart = false): DrawnArticle {
  const { element, place } = makeHost(
    'pubmargin-panel',
    [tokens, dark, controls, panelCss, css],
    session.signal,
  );
  render(<ArticleView session={session} isPart={isPart} />, place);
  onKeys(place, undoByKey, session.signal);
  return {
    element,
    remove() {
      render(null, place);
      element.remove();
    },
  };
}

function ArticleView({ session, isPart }: { session: PageSession; isPart: boolean }) {
  const { reading, answer, error } = useSession(session);
  useEffect(() => void session.refresh(), [session]); // Now that someone hears of the answer.
  const changes = useChanges(session);
  const editors = useEditors(session);
  useUndoKey(changes.done?.undo === undefined ? undefined : changes.done, () => void changes.undo());
  const entry = answer?.article ?? null;
  const title = reading.article?.title ?? entry?.title;
  if (!answer && error === undefined) return null;
  return (
    <div
      class={isPart ? 'region own part-of-page' : 'region own'}
      role="region"
      aria-label={text('extensionName')}
    >
      {!isPart && title !== undefined && (
        <h2 class="title" dir="auto">
          {title}
        </h2>
      )}
      <div class="panel">
        <Contents {...{ session, entry, changes, editors }} goal={undefined} />
      </div>
    </div>
  );
}
