import { render } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { EditorPlace } from '../src/overlay/panel/editor-place.tsx';
import { panel } from '../src/overlay/panel/panel.tsx';
import { CHOICES, choiceLabel, chosenText, decisionText, statusText } from '../src/ui/choice-text.ts';
import controls from '../src/ui/controls.css?inline'; // The text itself, see shared-modules.ts.
import { Icon } from '../src/ui/icon.tsx';
import { Problem } from '../src/ui/problem.tsx';
import { TagList, TagName } from '../src/ui/tag-list.tsx';

/** The panel: injected by the background into pages whose user turns to it, or that have something out of the ordinary to say. */
export default defineUnlistedScript(() => {
  Object.assign((globalThis.pubMarginShared ??= {}), {
    // Names, not whole modules: what nobody uses stays out. An editor that needs another one adds it here.
    preact: { render },
    'src/overlay/panel/editor-place.tsx': { EditorPlace },
    'src/ui/choice-text.ts': { CHOICES, choiceLabel, chosenText, decisionText, statusText },
    'src/ui/controls.css?inline': controls,
    'src/ui/icon.tsx': { Icon },
    'src/ui/problem.tsx': { Problem },
    'src/ui/tag-list.tsx': { TagList, TagName },
    'preact/hooks': { useEffect, useId, useLayoutEffect, useMemo, useRef, useState },
    'preact/jsx-runtime': { Fragment, jsx, jsxs },
  });
  globalThis.pubMarginMargin ??= { panel };
});
