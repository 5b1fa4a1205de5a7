import type { Box } from './place-badge.ts';

/** The least distance of a card to the window's edges, px. */
const EDGE = 8;

/**
 * Where the card of a badge floats, in client coordinates: below it, above where only there is room (or more of it),
 * moved sideways to stay inside the window. `room` is how high the card may be there.
 */
export function placeCard(
  badge: Box,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { left: number; top: number; room: number } {
  const below = view.height - EDGE - badge.bottom;
  const above = badge.top - EDGE;
  const up = card.height > below && above > below;
  const room = Math.max(0, up ? above : below);
  const height = Math.min(card.height, room);
  const left = Math.max(EDGE, Math.min(badge.left - EDGE, view.width - EDGE - card.width));
  return { left: Math.round(left), top: Math.round(up ? badge.top - height : badge.bottom), room };
}
