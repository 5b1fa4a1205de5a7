import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { stillPanel } from '../src/overlay/still/still-panel.tsx';

/** The panel as it looks before anyone touches it: injected by the background where it opens by itself. */
export default defineUnlistedScript(() => {
  globalThis.pubMarginStill ??= { panel: stillPanel };
});
