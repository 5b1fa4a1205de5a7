import { text } from '../../ui/text.ts';

/** The view that shows add. */
export function AddView() {
  return <main aria-label={text('libraryAdd')} />;
}
