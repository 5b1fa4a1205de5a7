/** How long a badge far from the window may take to find its place once its mention is shown, ms. */
const PATIENCE = 500;

interface Place {
  readonly mention: Element;
  readonly host: Element;
  readonly button: HTMLButtonElement;
}

/**
 * Moves the focus to the next (1) or previous (-1) badge of a page: mentions that are in the library. The first time to
 * the first one that begins below the window's upper edge. False at the end, or where there is none. A badge that has
 * the focus shows its card.
 */
export async function moveToMention(by: 1 | -1): Promise<boolean> {
  const places = [...document.querySelectorAll('pubmargin-badge')].flatMap((host) => placeOf(host) ?? []);
  const current = places.findIndex(({ host }) => host === document.activeElement);
  const next = places[current >= 0 ? current + by : fromWindow(places, by)];
  if (!next) return false;
  next.mention.scrollIntoView({ block: 'center', behavior: 'instant' });
  await placed(next.button);
  next.button.focus({ preventScroll: true });
  return true;
}

/** Where its mention is shown and it stands for something in the library (a "+" has no card to show). */
function placeOf(host: Element): Place | undefined {
  const button = host.shadowRoot?.querySelector<HTMLButtonElement>('button.badge:not([data-look="add"])');
  const mention = host.parentElement;
  return button && mention && mention.getClientRects().length > 0 ? { mention, host, button } : undefined;
}

function fromWindow(places: readonly Place[], by: 1 | -1): number {
  const below = places.findIndex(({ mention }) => mention.getBoundingClientRect().top >= 0);
  if (by === 1) return below;
  return below === -1 ? places.length - 1 : below - 1;
}

/** Badges are placed when they come near the window, and can't take the focus before. */
async function placed(button: HTMLButtonElement): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (button.hasAttribute('data-unplaced') && performance.now() < until) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
