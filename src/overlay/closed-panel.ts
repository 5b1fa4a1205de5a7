import type { ArticleIds } from '../article/identifiers.ts';
import { draftsFor } from '../protocol/drafts.ts';
import { mayWriteHere } from '../protocol/private-window.ts';
import { panelOpen } from '../settings/settings.ts';
import { ICON_SHAPES } from '../ui/icon-shapes.ts';
import { text } from '../ui/text.ts';
import tokens from '../ui/tokens.css?inline';
import { makeHost } from './host.ts';
import { margin } from './margin.ts';
import type { PageSession } from './page-session.ts';
import { type PanelPlace, placePanel, tabWidth } from './panel/place-panel.ts';
import tabCss from './panel/tab.css?inline';
import { watchPlace } from './panel/watch-place.ts';
import { reportFailure } from './report.ts';
import { sessionWith } from './session-with.ts';
import { trusted } from './trusted.ts';

/**
 * The panel of a page of whose article nothing is kept: one tab, drawn without Preact. Where something is kept, was
 * typed before, could not be read, or when the user asks, the margin script is loaded and draws the panel in its place.
 */
export function closedPanel(session: PageSession): void {
  let loading = false;
  let isAsked = false;
  const life = new AbortController();
  const signal = AbortSignal.any([session.signal, life.signal]);

  const load = (): void => {
    if (loading) return;
    loading = true;
    margin().then(
      ({ panel }) => {
        if (session.signal.aborted) return;
        panel(askedToOpen(session, () => isAsked));
        life.abort();
      },
      (error: unknown) => {
        loading = false;
        reportFailure('panel', error);
      },
    );
  };
  const open = (): void => {
    isAsked = true;
    if (placePanel(window).kind === 'docked' && mayWriteHere()) void panelOpen.setValue(true);
    load();
  };
  const loadDrafts = async (ids: ArticleIds): Promise<void> => {
    if ((await draftsFor(ids)).length > 0) load();
  };

  let isDrawn = false;
  let askedForDrafts = false;
  const look = (): void => {
    const { reading, answer, error } = session;
    if (answer?.article || reading.unread.length > 0) load();
    if (reading.kind !== 'article' || loading || (!answer && error === undefined)) return;
    if (!isDrawn) drawTab(open, signal);
    isDrawn = true;
    if (!askedForDrafts && reading.article) void loadDrafts(reading.article.ids);
    askedForDrafts = true;
  };
  session.onOpenPanel(open);
  session.subscribe(look);
  look();
}

/** The session for a panel that the user may have asked for before it was there to hear. */
function askedToOpen(session: PageSession, isAsked: () => boolean): PageSession {
  return sessionWith(session, {
    onOpenPanel(listener) {
      session.onOpenPanel(listener);
      if (isAsked()) listener();
    },
  });
}

function drawTab(onOpen: () => void, signal: AbortSignal): void {
  const host = makeHost('pubmargin-panel', tokens + tabCss, signal);
  const button = document.createElement('button');
  const label = document.createElement('span');
  label.textContent = text('panelTabEmpty');
  button.type = 'button';
  button.className = 'tab';
  button.setAttribute('aria-label', text('panelTab', text('panelTabEmpty')));
  button.setAttribute('aria-expanded', 'false');
  button.append(icon(), label);
  button.addEventListener('click', trusted(onOpen), { signal });
  host.place.setAttribute('role', 'region');
  host.place.setAttribute('aria-label', text('extensionName'));
  host.place.append(button);
  const put = (place: PanelPlace): void => {
    host.place.className = place.kind;
    button.style.setProperty('--tab-width', `${tabWidth(place)}px`);
  };
  put(placePanel(window));
  watchPlace(put, signal);
  document.documentElement.append(host.element);
}

function icon(): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  path.setAttribute('d', ICON_SHAPES.margin);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
