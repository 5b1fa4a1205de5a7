import * as proxiedAddress from '../article/proxied-address.ts';
import * as appError from '../lib/app-error.ts';
import * as ask from '../protocol/ask.ts';
import * as drafts from '../protocol/drafts.ts';
import * as privateWindow from '../protocol/private-window.ts';
import * as setting from '../settings/setting.ts';
import * as settings from '../settings/settings.ts';
import * as errorText from '../ui/error-text.ts';
import * as iconShapes from '../ui/icon-shapes.ts';
import * as text from '../ui/text.ts';
import tokens from '../ui/tokens.css?inline'; // The text itself: a default import from a shared module is what is shared.
import * as highlighter from './highlights/highlighter.ts';
import * as watchSelection from './highlights/watch-selection.ts';
import * as host from './host.ts';
import * as keyGuard from './key-guard.ts';
import * as lateScript from './late-script.ts';
import * as onlyTrusted from './only-trusted.ts';
import * as placePanel from './panel/place-panel.ts';
import tabCss from './panel/tab.css?inline';
import * as watchPlace from './panel/watch-place.ts';
import * as report from './report.ts';
import * as trusted from './trusted.ts';

declare global {
  /** Modules of the content script, and of the margin script after it, by path: see `shareModules`. */
  var pubMarginShared: Record<string, unknown> | undefined;
}

/**
 * Gives the scripts that come later into this page (margin, editor) the modules that the content script has already, so
 * that each is loaded once and has one state. The build leaves them out there (wxt.config.ts, by shared-modules.json)
 * and takes them from here. What an earlier run of this script had loaded ended with it.
 */
export function shareModules(): void {
  globalThis.pubMarginShared = {
    'src/article/proxied-address.ts': proxiedAddress,
    'src/lib/app-error.ts': appError,
    'src/overlay/highlights/highlighter.ts': highlighter,
    'src/overlay/highlights/watch-selection.ts': watchSelection,
    'src/overlay/host.ts': host,
    'src/overlay/key-guard.ts': keyGuard,
    'src/overlay/late-script.ts': lateScript,
    'src/overlay/only-trusted.ts': onlyTrusted,
    'src/overlay/panel/place-panel.ts': placePanel,
    'src/overlay/panel/tab.css?inline': tabCss,
    'src/overlay/panel/watch-place.ts': watchPlace,
    'src/overlay/report.ts': report,
    'src/overlay/trusted.ts': trusted,
    'src/protocol/ask.ts': ask,
    'src/protocol/drafts.ts': drafts,
    'src/protocol/private-window.ts': privateWindow,
    'src/settings/setting.ts': setting,
    'src/settings/settings.ts': settings,
    'src/ui/error-text.ts': errorText,
    'src/ui/icon-shapes.ts': iconShapes,
    'src/ui/text.ts': text,
    'src/ui/tokens.css?inline': tokens,
  };
  globalThis.pubMarginMargin = undefined;
  globalThis.pubMarginStill = undefined;
  globalThis.pubMarginCard = undefined;
  globalThis.pubMarginEditingTools = undefined;
  globalThis.pubMarginChoosing = undefined;
  globalThis.pubMarginScreening = undefined;
  globalThis.pubMarginTriage = undefined;
  globalThis.pubMarginHighlighting = undefined;
  globalThis.pubMarginHighlighter = undefined;
  globalThis.pubMarginHighlightTools = undefined;
  globalThis.pubMarginAnchoring = undefined;
  globalThis.pubMarginKeys = undefined;
}
