import { ArticlePlace } from '../beside-tab/article-place.tsx';
import { BesideLines, HomeLine } from '../beside-tab/beside-lines.tsx';
import { UnreadHere } from '../beside-tab/unread-here.tsx';
import { useBeside } from '../beside-tab/use-beside.ts';
import { text } from '../ui/text.ts';

/** The browser's side panel: the panel of the article in the window's active tab. */
export function SidePanelPage() {
  const state = useBeside();
  const { beside } = state;
  return (
    <main>
      <h1 class="unseen">{text('extensionName')}</h1>
      <BesideLines {...state} />
      <ArticlePlace article={beside?.kind === 'article' ? beside.article : undefined} />
      {beside?.kind === 'article' && <UnreadHere article={beside.article} />}
      {beside?.kind === 'article' && <HomeLine beside={beside} />}
    </main>
  );
}
