import { mainPart, type PanelPlace, placePanel } from './place-panel.ts';

/** Tells where the panel goes whenever the window or the page's main part changed its size, until the signal aborts. */
export function watchPlace(onPlace: (place: PanelPlace) => void, signal: AbortSignal): void {
  let asked = 0;
  const measure = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => onPlace(placePanel(window)));
  };
  const observer = new ResizeObserver(measure);
  observer.observe(mainPart(document));
  window.addEventListener('resize', measure, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      cancelAnimationFrame(asked);
    },
    { once: true },
  );
}
