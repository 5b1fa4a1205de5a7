import '../ui/tokens.css';
import '../ui/dark.css';
import '../ui/controls.css';
import './beside.css';
import { tools } from '../overlay/editing/mount.tsx';
import { CHOOSING } from '../overlay/choosing/choice-menu.tsx';
import { citingWith } from '../overlay/citing/citation-menu.tsx';
import { guardKeys } from '../overlay/key-guard.ts';
import type { Highlighter } from '../overlay/highlights/highlighter.ts';
import { HIGHLIGHTS_OF_TAB } from './highlights-of-tab.ts';
import { writeHere } from './write-here.ts';

/**
 * Gives one of our own pages what an article drawn in it (`drawArticle`) finds in a content script's world: the key
 * guard, the editing tools, which are here from the beginning, what writes citations, and a way to the highlights: those
 * of the page in the active tab unless it has one of its own.
 */
export function prepareArticles(highlights: Highlighter = HIGHLIGHTS_OF_TAB): void {
  guardKeys(window, new AbortController().signal);
  globalThis.pubMarginEditingTools = tools;
  globalThis.pubMarginHighlighting = () => highlights;
  globalThis.pubMarginChoosing = CHOOSING;
  globalThis.pubMarginCiting = citingWith(writeHere);
}
