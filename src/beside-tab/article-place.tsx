import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TabArticle } from '../protocol/tab-messages.ts';
import { ArticleStage } from './article-stage.ts';

/** The place where one of our own pages shows the article of its tab. */
export function ArticlePlace({
  article,
  isHidden = false,
}: {
  article: TabArticle | undefined;
  isHidden?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<ArticleStage>(undefined);
  useLayoutEffect(() => {
    if (place.current) stage.current ??= new ArticleStage(place.current);
    stage.current?.show(article);
  }, [article]);
  return <div ref={place} hidden={isHidden} />;
}
