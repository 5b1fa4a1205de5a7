import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startHighlighter } from '../src/overlay/highlights/start.ts';

/** What painting and making highlights needs: injected by the background into pages that have one or where text is selected. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginHighlighting ??= startHighlighter;
});
