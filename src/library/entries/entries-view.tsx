import type { ViewProps } from '../views.ts';
import { entriesLibrary } from './entries-library.ts';
import { EntriesPage } from './entries-page.tsx';
import './entries.css';
import './find/find.css';

const WORLD = entriesLibrary();

/** The view of all entries. */
export function EntriesView(props: ViewProps) {
  return <EntriesPage {...props} world={WORLD} />;
}
