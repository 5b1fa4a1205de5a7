import { text } from '../../ui/text.ts';

/** The view that shows look. */
export function LookView() {
  return <main aria-label={text('libraryLook')} />;
}
