import { useEffect, useState } from 'preact/hooks';
import { type PanelPlace, placePanel } from './place-panel.ts';
import { watchPlace } from './watch-place.ts';

/** The panel's place, measured anew when the window or the page's main part changes its size. */
export function usePlace(signal: AbortSignal, known?: PanelPlace): PanelPlace {
  const [place, setPlace] = useState(() => known ?? placePanel(window));
  useEffect(() => {
    watchPlace(
      (now) => setPlace((before) => (JSON.stringify(now) === JSON.stringify(before) ? before : now)),
      signal,
    );
  }, [signal]);
  return place;
}
