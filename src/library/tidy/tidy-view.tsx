import { useMemo } from 'preact/hooks';
import { tidyLibrary } from './library.ts';
import { TidyPage } from './tidy-page.tsx';
import './tidy.css';

/** The view that offers what could be put in order. */
export function TidyView() {
  const world = useMemo(() => tidyLibrary(), []);
  return <TidyPage world={world} />;
}
