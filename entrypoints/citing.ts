import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { citationOfMention } from '../src/article/citation-of-mention.ts';

/** Reads the printed text of a mention: injected by the background when someone first adds something to one. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginCiting ??= { citationOfMention };
});
