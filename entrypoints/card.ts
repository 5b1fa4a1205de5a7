import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawCard } from '../src/overlay/badges/card.tsx';

/** The cards of badges: injected by the background, after the margin, when someone first opens one. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginCard ??= { drawCard };
});
