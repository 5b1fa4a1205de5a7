import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { triage } from '../src/overlay/triage/triage.ts';

/** What only someone needs who screens a list of results: injected by the background when it is first needed in a tab. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginTriage ??= triage;
});
