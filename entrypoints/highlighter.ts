import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startHighlighter } from '../src/overlay/highlights/start.ts';

/** What painting highlights needs: injected by the background into pages whose article has one, and before the tools. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginHighlighting ??= startHighlighter;
});
