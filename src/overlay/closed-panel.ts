import type { Answer } from '../protocol/messages.ts';
import { mayWriteHere } from '../protocol/private-window.ts';
import { panelOpen } from '../settings/settings.ts';
import { ICON_SHAPES } from '../ui/icon-shapes.ts';
import { text } from '../ui/text.ts';
import tokens from '../ui/tokens.css?inline';
import { makeHost } from './host.ts';
import { margin, still } from './margin.ts';
import type { PageSession, PanelGoal } from './page-session.ts';
import { type PanelPlace, placePanel, tabWidth } from './panel/place-panel.ts';
import tabCss from './panel/tab.css?inline';
import { watchPlace } from './panel/watch-place.ts';
import { reportFailure } from './report.ts';
import { type Asked, askedToOpen } from './session-with.ts';
import { trusted } from './trusted.ts';

/**
 * The closed panel of an article page: one tab that says what is kept, drawn without Preact. Where there is room for the
 * open panel and something to show in it, the still script is loaded and draws it; where something was typed before or
 * could not be read, or when the user asks, the margin script is, and draws the panel in its place. Where the user moved
 * the panel away from the site's pages, only the last holds.
 */
export function closedPanel(session: PageSession): void {
  let loading = false;
  let asked: Asked | undefined;
  const life = new AbortController();
  const signal = AbortSignal.any([session.signal, life.signal]);

  const load = (script: typeof still = margin): void => {
    if (loading) return;
    loading = true;
    script().then(
      ({ panel }) => {
        if (session.signal.aborted) return;
        panel(askedToOpen(session, () => asked));
        life.abort();
      },
      (error: unknown) => {
        loading = false;
        reportFailure('panel', error);
      },
    );
  };
  const open = (goal?: PanelGoal): void => {
    asked = { goal };
    if (placePanel(window).kind === 'docked' && mayWriteHere()) void panelOpen.setValue(true);
    load();
  };
  let tab: Tab | undefined;
  let place: PanelPlace | undefined;
  const look = (): void => {
    const { reading, answer, error } = session;
    const entry = answer?.article ?? null;
    if (answer && answer.choices.panelHome !== 'page') return; // The user wants nothing here unasked.
    if (reading.unread.length > 0 || answer?.hasDrafts) load();
    if (entry && answer?.choices.panelOpen && place?.kind === 'docked') load(still);
    if (reading.kind !== 'article' || loading || !place || (!answer && error === undefined)) return;
    tab ??= drawTab(() => open(), signal);
    tab.put(place);
    tab.name(answer?.tab ?? withoutAnswer());
  };
  session.onOpenPanel(open);
  session.subscribe(look);
  watchPlace((now) => {
    place = now;
    look();
  }, signal);
  look();
}

interface Tab {
  put(place: PanelPlace): void;
  name(said: Answer<'lookup'>['tab']): void;
}

function drawTab(onOpen: () => void, signal: AbortSignal): Tab {
  const host = makeHost('pubmargin-panel', [tokens, tabCss], signal);
  const button = document.createElement('button');
  const label = document.createElement('span');
  button.type = 'button';
  button.className = 'tab';
  button.setAttribute('aria-expanded', 'false');
  button.append(icon(), label);
  button.addEventListener('click', trusted(onOpen), { signal });
  host.place.setAttribute('role', 'region');
  host.place.append(button);
  document.documentElement.append(host.element);
  return {
    put(place) {
      host.place.className = place.kind;
      button.style.setProperty('--tab-width', `${tabWidth(place)}px`);
    },
    name(said) {
      host.place.setAttribute('aria-label', said.region);
      label.textContent = said.label;
      button.setAttribute('aria-label', said.name);
    },
  };
}

/** What the tab says when the library did not answer. */
function withoutAnswer(): Answer<'lookup'>['tab'] {
  const label = text('panelTabEmpty');
  return { region: text('extensionName'), label, name: text('panelTab', label) };
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
