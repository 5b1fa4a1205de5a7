import { trusted } from '../trusted.ts';

/** How long a mention counts as visited after the pointer left it, ms. */
const PATIENCE = 120;

/**
 * Tells which mention the user points to, and which the focus is in: two listeners for the whole page, however many
 * mentions there are. `find` gives the mention that a node of the page stands in. Call what it gives when the page has
 * other mentions than before: one may have appeared under the resting pointer.
 */
export function watchMentions(
  find: (node: Node) => Element | undefined,
  onVisit: (element: Element, isVisited: boolean) => void,
  signal: AbortSignal,
): () => void {
  const pointed = follow();
  const focused = follow();

  function follow() {
    let current: Element | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const is = (element: Element | undefined) => current === element;
    const move = (target: EventTarget | null) => {
      const next = target instanceof Node ? find(target) : undefined;
      clearTimeout(timer);
      if (next && next !== current) {
        leave();
        current = next;
        onVisit(next, true);
      } else if (!next && current) {
        timer = setTimeout(leave, PATIENCE);
      }
    };
    const leave = () => {
      const left = current;
      current = undefined;
      if (left && !pointed.is(left) && !focused.is(left)) onVisit(left, false);
    };
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    return { is, move };
  }

  const options = { capture: true, passive: true, signal };
  const on = (type: string, handler: (event: Event) => void) => {
    document.addEventListener(type, trusted(handler), options);
  };
  on('pointerover', ({ target }) => pointed.move(target));
  on('focusin', ({ target }) => focused.move(target));
  on('focusout', (event) => {
    // Focus that went nowhere while another window is used comes back.
    const nowhere = event instanceof FocusEvent && event.relatedTarget === null;
    if (nowhere && document.hasFocus()) focused.move(null);
  });
  const look = () => {
    // Asked of one element first: all the page's elements are many.
    const isPointedTo = document.documentElement.matches(':hover');
    pointed.move(isPointedTo ? ([...document.querySelectorAll(':hover')].at(-1) ?? null) : null);
    focused.move(document.activeElement);
  };
  look(); // The page may be in use already by the time its mentions are known.
  // Out of the window: pointerover does not tell.
  document.documentElement.addEventListener(
    'pointerleave',
    trusted(() => pointed.move(null)),
    {
      passive: true,
      signal,
    },
  );
  return look;
}
