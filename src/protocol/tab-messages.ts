import type { Subject } from './messages.ts';

/**
 * What the background and the extension's own pages may tell the content script of a tab (`tell-tab.ts` sends it). Only
 * they can: pages and other extensions have no way to `tabs.sendMessage` for us.
 */
export type TabMessage =
  | { readonly type: 'open-panel'; readonly goal?: 'new-note' | 'new-tag' }
  /** Highlights what is selected. */
  | { readonly type: 'highlight-selection' }
  /** The user wants to write about the article that a link of the page leads to. */
  | { readonly type: 'note-on-link'; readonly url: string }
  /** Scrolls to the highlight of a note and flashes it, where the page has it. */
  | { readonly type: 'show-highlight'; readonly note: string }
  /** Which article is this the page of? Answered with a TabArticle, or null where it is none. */
  | { readonly type: 'which-article' };

/** The parts of pages that a reader may not be able to read. */
export type UnreadPart = 'article' | 'references' | 'cited-by' | 'similar' | 'results';

/** The article that a tab shows. */
export interface TabArticle {
  /** The reader's name of the site. */
  readonly site: string;
  /** The page's address without query and fragment. */
  readonly page: string;
  readonly subject: Subject;
  /** What of the page is there and could not be read. */
  readonly unread?: readonly { readonly part: UnreadPart }[] | undefined;
}

/** The message, where it is one of ours. Written by hand: a schema library would be a tenth of what a page loads. */
export function parseTabMessage(message: unknown): TabMessage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  if (type === 'highlight-selection' || type === 'which-article') return { type };
  if (type === 'note-on-link') {
    return 'url' in message && typeof message.url === 'string' ? { type, url: message.url } : undefined;
  }
  if (type === 'show-highlight') {
    return 'note' in message && typeof message.note === 'string' ? { type, note: message.note } : undefined;
  }
  if (type !== 'open-panel') return undefined;
  const goal = 'goal' in message ? message.goal : undefined;
  return goal === 'new-note' || goal === 'new-tag' ? { type, goal } : { type };
}
