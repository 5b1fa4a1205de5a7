import { text } from '../../ui/text.ts';

/** The view that shows entries. */
export function EntriesView() {
  return <main aria-label={text('libraryEntries')} />;
}
