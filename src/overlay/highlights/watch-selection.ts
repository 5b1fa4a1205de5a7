/** How long a selection has to stand still before it counts as made, ms. */
const AT_REST = 200;

/**
 * Tells that the page's selection changed and has come to rest: no button is held, and nothing changed for a moment.
 * Whether anything is selected is for the listener to see. Until the signal aborts.
 */
export function watchSelection(onRest: () => void, signal: AbortSignal): void {
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => held || onRest(), AT_REST);
  };
  const hold = ({ type }: Event): void => {
    held = type === 'pointerdown';
    if (!held) changed();
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener('selectionchange', changed, options);
  for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
    window.addEventListener(type, hold, options);
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
