import type { Mention } from '../../pages/reading.ts';
import type { BadgeView } from '../../protocol/messages.ts';
import tokens from '../../ui/tokens.css?inline';
import { type Host, makeHost } from '../host.ts';
import css from './badge.css?inline';
import { drawBadge, nameBadge } from './badge-view.ts';
import { measureBadge } from './measure.ts';
import { placeBadge } from './place-badge.ts';

/** What stands at one mention: a badge where the library holds the article, else the quiet "+". */
export interface Marker {
  readonly host: Host;
  readonly button: HTMLButtonElement;
  /** The same mention, perhaps read anew. */
  mention: Mention;
  /** null: not in the library. */
  view: BadgeView | null;
  /** Drawn as the view has it: only what is placed is drawn, the others have their names. */
  isDrawn: boolean;
}

const CSS_OF_BADGES = [tokens, css];

/** Puts a marker at the end of the mention, not yet placed: see `placeMarkers`. It goes when the signal aborts. */
export function addMarker(mention: Mention, view: BadgeView | null, signal: AbortSignal): Marker {
  const host = makeHost('pubmargin-badge', CSS_OF_BADGES, signal);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'badge';
  button.setAttribute('aria-expanded', 'false');
  button.toggleAttribute('data-unplaced', true);
  host.place.append(button);
  const marker = { host, button, mention, view, isDrawn: false };
  name(marker);
  mention.element.append(host.element);
  return marker;
}

/** Gives the marker what the library holds by now. Says whether that is something else. */
export function updateMarker(marker: Marker, mention: Mention, view: BadgeView | null): boolean {
  marker.mention = mention;
  if (JSON.stringify(marker.view) === JSON.stringify(view)) return false;
  marker.view = view;
  marker.isDrawn = false;
  name(marker);
  return true;
}

function name({ host, button, view }: Marker): void {
  nameBadge(button, view);
  host.element.dataset.decision = view?.decision ?? ''; // For public/decided-rows.css.
}

/**
 * Draws each marker and moves it to its place: all are measured first and moved then, so the page is laid out once. One
 * that came near only now, and that the user points to or has the focus in already, is drawn where it stands.
 */
export function placeMarkers(markers: Iterable<Marker>): void {
  const given = [...markers];
  const all = given.filter(
    ({ button }) => !button.hasAttribute('data-unplaced') || !button.matches(':hover, :focus'),
  );
  for (const marker of given) {
    const { button, view } = marker;
    if (!marker.isDrawn) drawBadge(button, view);
    marker.isDrawn = true;
    button.removeAttribute('data-compact');
    button.removeAttribute('data-unplaced');
  }
  const places = all.map(({ mention, host, button }) => measureBadge(mention, host.element, button));
  for (const [index, { button }] of all.entries()) {
    const measures = places[index];
    button.toggleAttribute('data-unplaced', !measures);
    if (!measures) continue;
    const { dx, dy, compact } = placeBadge(measures);
    button.style.left = `${dx}px`;
    button.style.top = `${dy}px`;
    button.toggleAttribute('data-compact', compact);
  }
}
