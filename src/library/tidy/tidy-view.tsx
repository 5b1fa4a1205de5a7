import { text } from '../../ui/text.ts';

/** The view that shows tidy. */
export function TidyView() {
  return <main aria-label={text('libraryTidy')} />;
}
