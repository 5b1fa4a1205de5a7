import '../ui/tokens.css';
import '../ui/dark.css';
import '../ui/controls.css';
import './beside.css';
import { tools } from '../overlay/editing/mount.tsx';
import { guardKeys } from '../overlay/key-guard.ts';
import { HIGHLIGHTS_OF_TAB } from './highlights-of-tab.ts';

/**
 * Gives one of our own pages what an article drawn in it (`drawArticle`) finds in a content script's world: the key
 * guard, the editing tools, which are here from the beginning, and a way to the highlights.
 */
export function prepareArticles(): void {
  guardKeys(window, new AbortController().signal);
  globalThis.pubMarginEditingTools = tools;
  globalThis.pubMarginHighlighting = () => HIGHLIGHTS_OF_TAB;
}
