import { unreadTexts } from '../overlay/panel/unread-text.ts';
import type { TabArticle } from '../protocol/tab-messages.ts';

/** What PubMargin could not read of the tab's page, as the panel on it says; the report of it is the panel's. */
export function UnreadHere({ article }: { article: TabArticle }) {
  return (
    <>
      {unreadTexts(article.unread ?? []).map((said) => (
        <p key={said} class="beside-hint quiet-text">
          {said}
        </p>
      ))}
    </>
  );
}
