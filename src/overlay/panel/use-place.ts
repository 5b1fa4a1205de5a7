import { useEffect, useState } from 'preact/hooks';
import { mainPart, type PanelPlace, placePanel } from './place-panel.ts';

/** The panel's place, measured anew when the window or the page's main part changes its size. */
export function usePlace(signal: AbortSignal): PanelPlace {
  const [place, setPlace] = useState(() => placePanel(window));
  useEffect(() => {
    let asked = 0;
    const measure = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() =>
        setPlace((before) => {
          const now = placePanel(window);
          return JSON.stringify(now) === JSON.stringify(before) ? before : now;
        }),
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(mainPart(document));
    window.addEventListener('resize', measure, { signal });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }, [signal]);
  return place;
}
