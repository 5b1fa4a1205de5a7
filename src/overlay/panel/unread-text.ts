import type { UnreadPart } from '../../protocol/tab-messages.ts';
import { text, type TextKey } from '../../ui/text.ts';

const UNREAD: Record<UnreadPart, TextKey> = {
  article: 'panelUnreadArticle',
  references: 'panelUnreadReferences',
  'cited-by': 'panelUnreadCitedBy',
  similar: 'panelUnreadSimilar',
  results: 'panelUnreadResults',
};

/** What could not be read of a page, each part of it in a sentence. */
export function unreadTexts(unread: readonly { readonly part: UnreadPart }[]): string[] {
  return [...new Set(unread.map(({ part }) => text(UNREAD[part])))];
}
