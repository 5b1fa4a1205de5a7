import { useMemo } from 'preact/hooks';
import type { ViewProps } from '../views.ts';
import './add.css';
import { AddPage } from './add-page.tsx';
import { addLibrary } from './library.ts';

/** The view that adds articles. */
export function AddView({ goTo }: ViewProps) {
  const world = useMemo(() => addLibrary(), []);
  return <AddPage world={world} goTo={goTo} />;
}
