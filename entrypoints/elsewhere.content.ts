import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContentScript } from '../src/overlay/content-script.ts';
import '../src/overlay/highlights/painted.css';
import { europePmcArticle } from '../src/pages/europe-pmc/europe-pmc-article.ts';
import { medlunaArticle } from '../src/pages/medluna/medluna-article.ts';
import { labelledParts } from '../src/pages/text-parts/labelled-parts.ts';

export default defineContentScript({
  // The optional pages of wxt.config.ts: registered when the user gave permission for one (background/sites.ts).
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(context) {
    globalThis.pubMarginTextParts = labelledParts;
    startContentScript(context, browser, [europePmcArticle, medlunaArticle]);
  },
});
