import type { PageReader } from '../pages/reading.ts';
import { setTextSource, type TextKey } from '../ui/text.ts';
import { runOverlay } from './run.ts';
import { shareModules } from './shared-modules.ts';
import { hearTabMessage } from './tab-messages.ts';

/** How often a script looks whether the extension that it belongs to is still there, ms. */
const PROBE = 1_000;

/** What of WXT's content script context is used (wxt/utils/content-script-context). */
interface Context {
  readonly signal: AbortSignal;
  setInterval(handler: () => void, ms: number): unknown;
  setTimeout(handler: () => void, ms: number): unknown;
  addEventListener(target: Window, type: 'wxt:locationchange', handler: () => void): void;
}

/** What of the browser's API is used: only entrypoints talk to it. */
interface BrowserParts {
  readonly i18n: { getMessage(key: TextKey, substitutions: string[]): string };
  readonly runtime: {
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, answer: (answer: unknown) => void) => true | undefined,
      ): void;
    };
  };
}

/**
 * The content script of some pages, read by `readers`: each site's script carries its own readers only. Runs until the
 * extension is updated or removed, or a newer script of the same name starts.
 */
export function startContentScript(
  context: Context,
  browser: BrowserParts,
  readers: readonly PageReader[],
): void {
  shareModules();
  setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
  const overlay = runOverlay(readers, context.signal);

  // Browsers tell nobody of an update: the context notices when it is asked, which each tick does, and then aborts.
  context.setInterval(() => undefined, PROBE);
  context.addEventListener(window, 'wxt:locationchange', () => {
    context.setTimeout(() => overlay.addressChanged(), 0); // It fires before the address has changed.
  });
  // Never taken off again: in an orphaned script even that call may throw.
  browser.runtime.onMessage.addListener((message, _sender, answer) =>
    context.signal.aborted ? undefined : hearTabMessage(message, (act) => overlay.whenRead(act), answer),
  );
}
