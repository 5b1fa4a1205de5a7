import type { ViewProps } from '../views.ts';
import './add.css';
import { AddPage } from './add-page.tsx';
import { sharedAdding } from './shared-adding.ts';

/** The view that adds articles. */
export function AddView({ goTo }: ViewProps) {
  return <AddPage {...sharedAdding()} goTo={goTo} />;
}
