import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { onKeys } from '../overlay/key-guard.ts';
import type { TabArticle } from '../protocol/tab-messages.ts';
import { useKeys } from '../ui/use-keys.ts';
import { ArticleStage } from './article-stage.ts';

export interface ArticlePlaceProps {
  article: TabArticle | undefined;
  isHidden?: boolean;
  /** One that outlives this place, with what was typed in it and could not be saved; else the place has its own. */
  stage?: ArticleStage;
  /** Escape was pressed in it, and nothing in it was to be closed. */
  onEscape?: () => void;
}

/** The place where one of our own pages shows an article. */
export function ArticlePlace({ article, isHidden = false, stage, onEscape }: ArticlePlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => stage ?? new ArticleStage(), [stage]);
  useLayoutEffect(() => {
    place.current?.append(shown.element);
    return () => shown.show(undefined);
  }, [shown]);
  useLayoutEffect(() => shown.show(article), [shown, article]);
  useKeys(place, onKeys, ({ key }) => key === 'Escape' && onEscape?.());
  return <div ref={place} hidden={isHidden} />;
}
