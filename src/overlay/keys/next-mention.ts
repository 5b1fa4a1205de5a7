/**
 * Moves the focus to the next (1) or previous (-1) badge of a page: mentions that are in the library. The first time to
 * the first one that begins below the window's upper edge. False at the end, or where there is none. A badge that has
 * the focus shows its card.
 */
export function moveToMention(by: 1 | -1): boolean {
  const badges = [...document.querySelectorAll('pubmargin-badge')].flatMap((host) => buttonOf(host) ?? []);
  const current = badges.findIndex((button) => button.getRootNode() === document.activeElement?.shadowRoot);
  const next = current >= 0 ? current + by : fromWindow(badges, by);
  const button = badges[next];
  if (!button) return false;
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  button.focus({ preventScroll: true });
  return true;
}

/** The badge's button, where it is shown and stands for something in the library (a "+" has no card to show). */
function buttonOf(host: Element): HTMLButtonElement | undefined {
  const button = host.shadowRoot?.querySelector<HTMLButtonElement>('button.badge:not([data-look="add"])');
  return button && button.getClientRects().length > 0 ? button : undefined;
}

function fromWindow(badges: readonly Element[], by: 1 | -1): number {
  const below = badges.findIndex((badge) => badge.getBoundingClientRect().top >= 0);
  if (by === 1) return below;
  return below === -1 ? badges.length - 1 : below - 1;
}
