import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContentScript } from '../src/overlay/content-script.ts';
import '../src/overlay/highlights/painted.css';
import { pubmedArticle } from '../src/pages/pubmed/pubmed-article.ts';
import { pubmedResults } from '../src/pages/pubmed/pubmed-results.ts';

export default defineContentScript({
  // With pmc.content.ts the same four as NCBI_PAGES of wxt.config.ts: a manifest is written from constants.
  matches: ['https://pubmed.ncbi.nlm.nih.gov/*'],
  runAt: 'document_start',
  registration: 'manifest',
  noScriptStartedPostMessage: true,
  main: (context) => startContentScript(context, browser, [pubmedArticle, pubmedResults]),
});
