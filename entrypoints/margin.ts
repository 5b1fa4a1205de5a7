import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as jsx from 'preact/jsx-runtime';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawCard } from '../src/overlay/badges/card.tsx';
import { panel } from '../src/overlay/panel/panel.tsx';
import * as controls from '../src/ui/controls.css?inline';

/** The panel and the cards: injected by the background into pages that have something to show, or show it when asked. */
export default defineUnlistedScript(() => {
  Object.assign((globalThis.pubMarginShared ??= {}), {
    preact,
    'src/ui/controls.css?inline': controls,
    'preact/hooks': hooks,
    'preact/jsx-runtime': jsx,
  });
  globalThis.pubMarginMargin ??= { panel, card: drawCard };
});
