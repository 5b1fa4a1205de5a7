import { render } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawCard } from '../src/overlay/badges/card.tsx';
import { panel } from '../src/overlay/panel/panel.tsx';
import controls from '../src/ui/controls.css?inline'; // The text itself, see shared-modules.ts.

/** The panel and the cards: injected by the background into pages that have something to show, or show it when asked. */
export default defineUnlistedScript(() => {
  Object.assign((globalThis.pubMarginShared ??= {}), {
    // Names, not whole modules: what nobody uses stays out. An editor that needs another one adds it here.
    preact: { render },
    'src/ui/controls.css?inline': controls,
    'preact/hooks': { useEffect, useId, useLayoutEffect, useMemo, useRef, useState },
    'preact/jsx-runtime': { Fragment, jsx, jsxs },
  });
  globalThis.pubMarginMargin ??= { panel, card: drawCard };
});
