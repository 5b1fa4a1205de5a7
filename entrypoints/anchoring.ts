import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anchoring } from '../src/anchor/anchor.ts';

/** What finding a quote takes that a page says in other words: injected by the background at the first such quote. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginAnchoring ??= anchoring;
});
