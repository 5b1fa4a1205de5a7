import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tools } from '../src/overlay/editing/mount.tsx';
import { setTextSource, text } from '../src/ui/text.ts';

/** What only an editing user needs: injected by the background when someone first edits in a tab. */
export default defineUnlistedScript(() => {
  setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
  // What an editor says when the extension was updated under it; by then the browser gives no sentences any more.
  for (const key of ['errorContextInvalidated', 'errorReload', 'editorCopy', 'editorNotSaved'] as const) {
    text(key);
  }
  globalThis.pubMarginEditingTools ??= tools;
});
