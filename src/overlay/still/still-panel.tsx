import { draftsFor } from '../../protocol/drafts.ts';
import basics from '../../ui/basics.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { highlighter } from '../highlights/highlighter.ts';
import { makeHost } from '../host.ts';
import { margin } from '../margin.ts';
import type { PageSession } from '../page-session.ts';
import { Frame } from '../panel/frame.tsx';
import type { PanelPlace } from '../panel/place-panel.ts';
import css from '../panel/shown.css?inline';
import { Shown } from '../panel/shown.tsx';
import type { Changes } from '../panel/use-changes.ts';
import type { Editors } from '../panel/use-editors.ts';
import { watchPlace } from '../panel/watch-place.ts';
import { reportFailure } from '../report.ts';
import { type Asked, askedToOpen } from '../session-with.ts';
import { trusted } from '../trusted.ts';
import { draw } from './draw.ts';

/** The first sign that the user turns to the panel. */
const SIGNS = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click'] as const;

/**
 * The panel that opens by itself beside the page, as it looks before anyone touches it: the panel's own components,
 * drawn once for each answer of the library, without Preact. At the first sign of the user, or of anything that is not
 * plain to show, the margin script takes its elements over.
 */
export function stillPanel(session: PageSession): void {
  const life = new AbortController();
  const signal = AbortSignal.any([session.signal, life.signal]);
  const host = makeHost('pubmargin-panel', [tokens, basics, css], session.signal);
  let place: PanelPlace | undefined;
  let isLoading = false;
  let pressed: HTMLElement | undefined;
  let asked: Asked | undefined;

  const wake = (): void => {
    if (isLoading) return;
    isLoading = true;
    margin().then(
      ({ panel }) => {
        if (signal.aborted) return;
        life.abort();
        panel(
          askedToOpen(session, () => asked),
          place && { host, place, pressed },
        );
      },
      (error: unknown) => {
        isLoading = false;
        reportFailure('panel', error);
      },
    );
  };
  const show = (): void => {
    const { answer, error, reading } = session;
    if (signal.aborted || !place) return;
    const isPlain = answer?.article && error === undefined && reading.unread.length === 0;
    if (place.kind !== 'docked' || !isPlain) {
      wake();
      return;
    }
    host.place.replaceChildren(
      ...draw(
        <Frame place={place} isOpen>
          <Shown {...{ session, entry: answer.article, ...UNTOUCHED }} />
        </Frame>,
      ),
    );
    if (!host.element.isConnected) document.documentElement.append(host.element);
  };
  for (const sign of SIGNS) host.place.addEventListener(sign, trusted(wake), { signal });
  host.place.addEventListener(
    'click',
    trusted(({ target }) => {
      if (target instanceof Element) pressed = target.closest('button') ?? undefined;
    }),
    { signal },
  );
  session.onOpenPanel((goal) => {
    if (signal.aborted) return;
    asked = { goal };
    wake();
  });
  session.subscribe(show);
  const watchLost = whenLost(session, signal, wake);
  session.subscribe(watchLost);
  watchLost();
  watchPlace((now) => {
    place = now;
    show();
  }, signal);
  const { ids } = session.reading;
  if (ids) void draftsFor(ids).then((drafts) => drafts.length > 0 && wake());
}

/** Gives what looks, once the article has highlights, whether the page lacks one of them: the panel then says so. */
function whenLost(session: PageSession, signal: AbortSignal, wake: () => void): () => void {
  let isWatched = false;
  return () => {
    if (isWatched || signal.aborted || !session.answer?.article?.notes.some(({ quote }) => quote)) return;
    isWatched = true;
    highlighter(session).then(
      (highlights) => {
        const look = () => highlights.lost.size > 0 && wake();
        highlights.subscribe(look, signal);
        look();
      },
      (error: unknown) => reportFailure('panel', error),
    );
  };
}

const nothing = (): void => undefined;
const never = (): Promise<void> => Promise.resolve();

const changes: Changes = {
  ...{ change: never, said: nothing, undo: never, dismiss: nothing, allowPrivate: never },
  ...{ done: undefined, problem: undefined, announcement: '', isLarge: false, heard: nothing },
};
const editors: Editors = { open: new Map(), edit: nothing, begin: nothing, close: nothing };
const UNTOUCHED = { changes, editors, goal: undefined };
