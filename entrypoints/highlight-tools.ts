import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTools } from '../src/overlay/highlights/start-tools.ts';

/** What making highlights needs: injected by the background when something is selected, or a highlight is clicked. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginHighlightTools ??= startTools;
});
