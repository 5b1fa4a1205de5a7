import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writeCitation } from '../src/cite/write-citation.ts';
import { citingWith } from '../src/overlay/citing/citation-menu.tsx';

/** What offers citations in the usual styles: injected by the background, after the margin, when someone first asks. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginCiting ??= citingWith(writeCitation);
});
