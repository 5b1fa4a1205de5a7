import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { triage } from '../src/overlay/triage/triage.ts';

/** What acts on a list of results: injected by the background, after the screening script, when someone first acts. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginTriage ??= triage;
});
