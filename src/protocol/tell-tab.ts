import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SubjectSchema } from './messages.ts';
import type { TabArticle, TabMessage } from './tab-messages.ts';

/** Not in tab-messages.ts, which pages load. */
const PARTS = ['article', 'references', 'cited-by', 'similar', 'results'] as const;
const TabArticleSchema = v.nullable(
  v.object({
    ...{ site: v.string(), page: v.string(), subject: SubjectSchema },
    unread: v.optional(v.array(v.object({ part: v.picklist(PARTS) }))),
  }),
);

/** Tells the content script of a tab. Rejects where there is none: permission was not given, or the tab is older than it. */
export async function tellTab(tabId: number, message: TabMessage): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/**
 * The article that a tab shows; null where it shows none, undefined where no content script of ours is there to say.
 * Throws where the answer has an unknown shape.
 */
export async function articleOfTab(tabId: number): Promise<TabArticle | null | undefined> {
  const message: TabMessage = { type: 'which-article' };
  let answer: unknown;
  try {
    answer = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch (error) {
    if (NOBODY_THERE.test(String(error))) return undefined;
    throw error;
  }
  return answer === undefined ? undefined : v.parse(TabArticleSchema, answer);
}

/** As both browsers say it; "message port closed" where an orphaned script listens and says nothing. */
const NOBODY_THERE = /receiving end does not exist|could not establish connection|port closed/i;
