import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writeCitation } from '../src/cite/write-citation.ts';

/** What writes citations out: injected by the background when someone first copies one in a tab. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginCiting ??= { write: writeCitation };
});
