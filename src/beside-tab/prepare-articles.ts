import '../ui/tokens.css';
import '../ui/controls.css';
import './beside.css';
import { tools } from '../overlay/editing/mount.tsx';
import { guardKeys } from '../overlay/key-guard.ts';

/**
 * Gives one of our own pages what an article drawn in it (`drawArticle`) finds in a content script's world: the key
 * guard, and the editing tools, which are here from the beginning.
 */
export function prepareArticles(): void {
  guardKeys(window, new AbortController().signal);
  globalThis.pubMarginEditingTools = tools;
}
