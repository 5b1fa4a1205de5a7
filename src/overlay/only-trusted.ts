/** What our components act on; keys come through the key guard, which has its own check. */
const USER_EVENTS = ['click', 'input', 'change', 'mousedown', 'paste', 'drop'];

/**
 * Lets only what the user did through to the handlers inside the place, until the signal aborts: pages can see our open
 * shadow roots and dispatch events into them, and such events have `isTrusted` false. One gate for whole components,
 * which the extension's own pages use without it.
 */
export function onlyTrusted(place: HTMLElement, signal?: AbortSignal): void {
  for (const type of USER_EVENTS) {
    place.addEventListener(type, gate, { capture: true, ...(signal && { signal }) });
  }
}

function gate(event: Event): void {
  if (!event.isTrusted) event.stopImmediatePropagation();
}
