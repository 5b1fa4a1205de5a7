import { placeCard } from './place-card.ts';

/** A surface in the browser's top layer: above the page, whatever clips or stacks there. */
export interface Float {
  readonly element: HTMLElement;
  /** Shows what was drawn into it, beside `anchor`, also while the page scrolls and the content grows. */
  show(): void;
  remove(): void;
}

/** Makes a float beside `anchor`, in the same tree, so that Tab goes from the one into the other. Empty and hidden. */
export function makeFloat(anchor: HTMLElement, name: string): Float {
  const life = new AbortController();
  const element = document.createElement('div');
  element.className = 'float';
  element.popover = 'manual';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', name);
  anchor.after(element);
  let isShown = false;

  const place = (): void => {
    const content = element.lastElementChild;
    if (!content) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const { height: shown } = content.getBoundingClientRect();
    // As high as it would be if it did not have to scroll; clientHeight leaves out the borders, as scrollHeight does.
    const height = element.offsetHeight - shown + content.scrollHeight + (shown - content.clientHeight);
    const { left, top, room } = placeCard(
      anchor.getBoundingClientRect(),
      { width: element.offsetWidth, height },
      { width: clientWidth, height: clientHeight },
    );
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.style.maxHeight = `${room}px`;
  };

  return {
    element,
    show() {
      if (!isShown) element.showPopover();
      place();
      if (isShown) return;
      isShown = true;
      const options = { capture: true, passive: true, signal: life.signal };
      window.addEventListener('scroll', place, options);
      window.addEventListener('resize', place, options);
      const grown = new ResizeObserver(place);
      for (const child of element.lastElementChild?.children ?? []) grown.observe(child);
      grown.observe(element);
      life.signal.addEventListener('abort', () => grown.disconnect(), { once: true });
    },
    remove() {
      life.abort();
      element.remove();
    },
  };
}
