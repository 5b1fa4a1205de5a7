import { render } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as editorPlace from '../src/overlay/panel/editor-place.tsx';
import { panel } from '../src/overlay/panel/panel.tsx';
import * as choiceText from '../src/ui/choice-text.ts';
import controls from '../src/ui/controls.css?inline'; // The text itself, see shared-modules.ts.
import * as icon from '../src/ui/icon.tsx';
import * as problem from '../src/ui/problem.tsx';
import * as tagList from '../src/ui/tag-list.tsx';

/** The panel: injected by the background into pages whose user turns to it, or that have something out of the ordinary to say. */
export default defineUnlistedScript(() => {
  Object.assign((globalThis.pubMarginShared ??= {}), {
    // Of Preact names, not whole modules: what nobody uses stays out (tests/conventions/late-scripts.test.ts).
    preact: { render },
    'src/overlay/panel/editor-place.tsx': editorPlace,
    'src/ui/choice-text.ts': choiceText,
    'src/ui/controls.css?inline': controls,
    'src/ui/icon.tsx': icon,
    'src/ui/problem.tsx': problem,
    'src/ui/tag-list.tsx': tagList,
    'preact/hooks': { useEffect, useId, useLayoutEffect, useMemo, useRef, useState },
    'preact/jsx-runtime': { Fragment, jsx, jsxs },
  });
  globalThis.pubMarginMargin ??= { panel };
});
