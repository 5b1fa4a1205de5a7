import { mainPart, type PanelPlace, placePanel } from './place-panel.ts';

/**
 * Tells where the panel goes: once the page is laid out, and whenever the window or the page's main part changed its
 * size, until the signal aborts. It measures where the browser has just laid the page out (a resize observer), so that
 * measuring forces no layout of its own.
 */
export function watchPlace(onPlace: (place: PanelPlace) => void, signal: AbortSignal): void {
  let asked = 0;
  const measure = () => onPlace(placePanel(window));
  const soon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(measure);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(mainPart(document));
  window.addEventListener('resize', soon, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      cancelAnimationFrame(asked);
    },
    { once: true },
  );
}
