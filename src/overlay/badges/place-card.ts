import type { Box } from './place-badge.ts';

/** The least distance of a card to the window's edges, px. */
const EDGE = 8;

/**
 * Where the card of a badge floats, in client coordinates: below it, else above it, and where it fits on neither side as
 * low as the window lets it, over the badge. Moved sideways to stay inside the window. `room` is how high it may be.
 */
export function placeCard(
  badge: Box,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { left: number; top: number; room: number } {
  const room = view.height - 2 * EDGE;
  const height = Math.min(card.height, room);
  const below = badge.bottom + height <= view.height - EDGE;
  const above = badge.top - height >= EDGE;
  const top = below ? badge.bottom : above ? badge.top - height : view.height - EDGE - height;
  const left = Math.max(EDGE, Math.min(badge.left - EDGE, view.width - EDGE - card.width));
  return { left: Math.round(left), top: Math.round(top), room };
}
