import { articleKey } from '../../article/article-key.ts';
import type { Mention } from '../../pages/reading.ts';
import type { BadgeView } from '../../protocol/messages.ts';
import { margin } from '../margin.ts';
import type { PageSession } from '../page-session.ts';
import { CardHolder } from './card-holder.ts';
import { type Place, placeOf } from './measure.ts';
import { addMarker, type Marker, placeMarkers, updateMarker } from './marker.ts';
import { watchMentions } from './watch-mentions.ts';
import { watchPlaces } from './watch-places.ts';

/**
 * The badges of a page: one at each mention whose article is in the library, a quiet "+" at the mention that the user
 * points to or works in, and the card of either.
 */
export function badges(session: PageSession): void {
  const { signal } = session;
  const markers = new Map<Place, Marker>();
  /** Mentions that the user points to or has the focus in. */
  const visited = new Set<Place>();
  let mentions = new Map<Place, Mention>();
  /** The library answered once: what comes now comes from the user. */
  let isDrawn = false;
  /** Found when the user first points to something. */
  let areas: Map<Node, Element> | undefined;

  const cards = new CardHolder(
    {
      subjectOf: ({ mention }) => session.mentionSubject(mention),
      onSaved: () => void session.refresh(),
      onClosed: ({ mention }) => settle([placeOf(mention)]),
    },
    signal,
  );
  const places = watchPlaces((elements) => {
    const near = new Set(elements);
    placeMarkers([...markers.values()].filter(({ mention }) => near.has(mention.element)));
  }, signal);

  /** Brings the markers of these elements to what the library said last, in one pass. */
  const settle = (all: Iterable<Place>): void => {
    const waiting: Marker[] = [];
    const views = viewsOf(session);
    for (const place of all) {
      const mention = mentions.get(place);
      const view = views.get(place) ?? null;
      const marker = markers.get(place);
      if (mention && (view || visited.has(place) || (marker && cards.isOpen(marker)))) {
        if (marker) {
          if (updateMarker(marker, mention, view)) waiting.push(marker);
        } else {
          const added = add(mention, view);
          // What the user did shows at once; the others are placed when they come near the window.
          if (visited.has(place) || (isDrawn && isInWindow(mention.element))) waiting.push(added);
        }
      } else if (marker) {
        remove(marker);
      }
    }
    placeMarkers(waiting);
    isDrawn ||= session.answer !== undefined;
  };

  const add = (mention: Mention, view: BadgeView | null): Marker => {
    const marker = addMarker(mention, view, signal);
    markers.set(placeOf(mention), marker);
    cards.serve(marker);
    places.watch(mention.element);
    return marker;
  };

  const remove = (marker: Marker): void => {
    const { element } = marker.mention;
    markers.delete(placeOf(marker.mention));
    if (cards.isOpen(marker)) cards.close();
    marker.host.element.remove();
    places.forget(element);
  };

  const draw = (): void => {
    mentions = new Map(
      session.reading.mentions
        .filter(({ ids }) => articleKey(ids))
        .map((mention) => [placeOf(mention), mention]),
    );
    areas = undefined;
    settle(new Set([...markers.keys(), ...mentions.keys()]));
    cards.draw();
  };

  const look = watchMentions(
    (node) => closest(node, (areas ??= areasOf([...mentions.values()].map(({ element }) => element)))),
    (element, isVisited) => {
      // The pointer or focus on its way to a badge: its card shall not keep them waiting. Where it can't be had, the
      // card's own loading says so.
      if (isVisited && markers.get(element)?.view) void margin().catch(() => undefined);
      if (isVisited) visited.add(element);
      else visited.delete(element);
      settle([element]);
    },
    signal,
  );
  session.subscribe(() => {
    draw();
    look();
  });
  session.onEditMention((mention, what) => {
    const place = placeOf(mention);
    if (!mentions.has(place)) return;
    const marker = markers.get(place) ?? add(mention, null);
    placeMarkers([marker]);
    cards.edit(marker, what);
  });
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function viewsOf({ reading, answer }: PageSession): Map<Place, BadgeView> {
  const views = new Map<Place, BadgeView>();
  for (const [index, mention] of reading.mentions.entries()) {
    const view = answer?.mentions[index];
    if (view && !(view.imported && answer.choices.hideImported)) views.set(placeOf(mention), view);
  }
  return views;
}

/**
 * What counts as pointing to a mention: its element, and the list item or row around it where that holds no other, since
 * the element itself may be no more than the lines of its text.
 */
function areasOf(elements: readonly Element[]): Map<Node, Element> {
  const areas = new Map<Node, Element>();
  const shared = new Set<Node>();
  for (const element of elements) {
    const row = element.closest('li, article');
    if (row && areas.has(row)) shared.add(row);
    if (row) areas.set(row, element);
  }
  for (const row of shared) areas.delete(row);
  for (const element of elements) areas.set(element, element);
  return areas;
}

function closest(node: Node, areas: ReadonlyMap<Node, Element>): Element | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    const element = areas.get(at);
    if (element) return element;
  }
  return undefined;
}
