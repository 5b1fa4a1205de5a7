import type { ViewProps } from '../views.ts';
import { EntriesPage } from './entries-page.tsx';
import './entries.css';
import './find/find.css';
import { sharedList } from './shared-list.ts';

/** The view of all entries. */
export function EntriesView(props: ViewProps) {
  return <EntriesPage {...props} list={sharedList()} />;
}
