import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tools } from '../src/overlay/editing/mount.tsx';

/** What only an editing user needs: injected by the background, after the margin, when someone first edits in a tab. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginEditingTools ??= tools;
});
