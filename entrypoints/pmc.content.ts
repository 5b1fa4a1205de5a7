import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContentScript } from '../src/overlay/content-script.ts';
import '../src/overlay/highlights/painted.css';
import { pmcArticle } from '../src/pages/pmc/pmc-article.ts';

export default defineContentScript({
  matches: [
    'https://pmc.ncbi.nlm.nih.gov/*',
    'https://www.ncbi.nlm.nih.gov/pmc/*',
    'https://www.ncbi.nlm.nih.gov/labs/pmc/*',
  ],
  runAt: 'document_start',
  registration: 'manifest',
  noScriptStartedPostMessage: true,
  main: (context) => startContentScript(context, browser, [pmcArticle]),
});
