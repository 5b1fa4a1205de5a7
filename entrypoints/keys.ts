import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { act } from '../src/overlay/keys/act.ts';
import { noteOnLink } from '../src/overlay/keys/note-on-link.ts';

/** What keys, shortcuts and menus do: injected by the background at the first of them. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginKeys ??= { act, noteOnLink };
});
