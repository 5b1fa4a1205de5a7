import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOverlay } from '../src/overlay/run.ts';
import { setTextSource } from '../src/ui/text.ts';

/** How often the script looks whether the extension that it belongs to is still there, ms. */
const PROBE = 500;

export default defineContentScript({
  // The same four as NCBI_PAGES of wxt.config.ts: a manifest is written from constants.
  matches: [
    'https://pubmed.ncbi.nlm.nih.gov/*',
    'https://pmc.ncbi.nlm.nih.gov/*',
    'https://www.ncbi.nlm.nih.gov/pmc/*',
    'https://www.ncbi.nlm.nih.gov/labs/pmc/*',
  ],
  runAt: 'document_start',
  registration: 'manifest',
  noScriptStartedPostMessage: true,
  main(ctx) {
    setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
    const overlay = runOverlay(ctx.signal);

    // Browsers tell nobody of an update: the context notices when it is asked, which each tick does, and then aborts.
    ctx.setInterval(() => undefined, PROBE);
    ctx.addEventListener(window, 'wxt:locationchange', () => {
      ctx.setTimeout(() => overlay.addressChanged(), 0); // It fires before the address has changed.
    });

    // Never taken off again: in an orphaned script even that call may throw.
    browser.runtime.onMessage.addListener((message: unknown): undefined => {
      if (!ctx.signal.aborted && isOpenPanel(message)) overlay.openPanel();
    });
  },
});

function isOpenPanel(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'open-panel'
  );
}
