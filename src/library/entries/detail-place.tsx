import { useEffect, useRef } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import { Icon } from '../../ui/icon.tsx';
import { text } from '../../ui/text.ts';
import { EntryDetail } from '../detail/entry-detail.tsx';
import type { GoTo } from '../views.ts';

export interface DetailPlaceProps {
  entryKey: ArticleKey;
  goTo: GoTo;
  /** It is to go out. */
  isExported?: boolean | undefined;
  /** It stands beside the list, not in its place. */
  isBeside: boolean;
  /** The focus goes there when it is drawn. */
  takesFocus: boolean;
  onClose: () => void;
}

/** The place of the opened entry, with the way back to the list. Escape leads there too. */
export function DetailPlace(props: DetailPlaceProps) {
  const { entryKey, goTo, isExported, isBeside, takesFocus, onClose } = props;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [entryKey, takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest('dialog')) return; // It closes that.
    event.preventDefault();
    onClose();
  };
  return (
    <section
      class="detail-place"
      aria-label={text('detailLabel')}
      ref={place}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="detail-bar">
        {isBeside ? (
          <button type="button" class="icon-button" aria-label={text('detailClose')} onClick={onClose}>
            <Icon name="close" />
          </button>
        ) : (
          <button type="button" class="quiet back" onClick={onClose}>
            {text('detailBack')}
          </button>
        )}
      </div>
      <EntryDetail key={entryKey} {...{ entryKey, goTo, isExported }} />
    </section>
  );
}
