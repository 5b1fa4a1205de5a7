import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CHOOSING } from '../src/overlay/choosing/choice-menu.tsx';

/** What lets the user choose for an article: injected by the background, after the margin, when someone first does. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginChoosing ??= CHOOSING;
});
