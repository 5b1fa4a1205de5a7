import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tools } from '../src/overlay/editing/mount.tsx';
import { setTextSource } from '../src/ui/text.ts';

/** What only an editing user needs: injected by the background when someone first edits in a tab. */
export default defineUnlistedScript(() => {
  setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
  globalThis.pubMarginEditingTools ??= tools;
});
