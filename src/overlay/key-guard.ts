import { isOurHost } from './host.ts';
import { trusted } from './trusted.ts';

/** Acts on a keydown. `preventDefault()` means "handled": the elements further out do not hear of it. */
export type KeyHandler = (event: KeyboardEvent) => void;

/** Who wants keys, by element. One for all scripts of a page (shared-modules.ts), since there is one guard. */
const handlersOf = new WeakMap<EventTarget, Set<KeyHandler>>();

/**
 * Keeps what is typed into our hosts away from the page's shortcuts, until the signal aborts. The page sees our host
 * as the target, so its own "not while typing" fails; only a window listener in the capture phase, registered before
 * the page's (`document_start`), comes first. It never prevents the default: text arrives whole. Handlers inside our
 * shadow roots do not fire either; `onKeys` serves them instead.
 */
export function guardKeys(window: Window, signal: AbortSignal): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, guard, { capture: true, signal });
  }
}

/**
 * Calls the handler at each trusted keydown on the element or inside it, inner elements first, until the signal
 * aborts. Keys that belong to an input method (composition) are left to it.
 */
export function onKeys(element: EventTarget, handler: KeyHandler, signal: AbortSignal): void {
  const own = handlersOf.get(element) ?? new Set();
  handlersOf.set(element, own.add(handler));
  signal.addEventListener('abort', () => own.delete(handler), { once: true });
}

function guard(event: KeyboardEvent): void {
  if (!isOurHost(event.target)) return;
  event.stopImmediatePropagation();
  if (event.type === 'keydown' && !event.isComposing) serve(event);
}

const serve = trusted((event: KeyboardEvent) => {
  const preventedByPage = event.defaultPrevented;
  for (const element of event.composedPath()) {
    for (const handler of handlersOf.get(element) ?? []) handler(event);
    if (event.defaultPrevented && !preventedByPage) return;
  }
});
