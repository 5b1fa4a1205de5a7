import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ArticleStage } from '../../beside-tab/article-stage.ts';
import { ArticlePlace } from '../../beside-tab/article-place.tsx';
import { writeHere } from '../../beside-tab/write-here.ts';
import { addressOfKey } from '../../article/article-address.ts';
import { printedKey } from '../../article/printed-key.ts';
import { CopyAs } from '../../ui/copy-as.tsx';
import '../../ui/copy-as.css';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { ExportButton } from '../export/export-button.tsx';
import type { EntryDetail } from '../../store/read/entry-detail.ts';
import { ShareWith } from '../share/share-with.tsx';
import type { ShareWorld } from '../share/share-world.ts';
import { useLabs } from '../share/use-labs.ts';
import { ArticleHead } from './article-head.tsx';
import { ArticleText } from './article-text.tsx';
import type { DetailWorld } from './detail-library.ts';
import './detail.css';
import type { EntryDetailProps } from './entry-detail.tsx';
import { InLibrary } from './in-library.tsx';
import { lookAt } from './prepare-detail.ts';
import { tabArticle } from './tab-article.ts';
import { useDetail } from './use-detail.ts';
import { WebLink } from './web-link.tsx';

export interface DetailViewProps extends EntryDetailProps {
  world: DetailWorld;
  stage: ArticleStage;
}

/** With which labs the entry is shared. */
function ShareLine({ detail, world }: { detail: EntryDetail; world: ShareWorld }) {
  const keys = useMemo(() => [detail.entry.key], [detail]);
  const { labs, error, share } = useLabs(world, keys);
  return (
    <>
      <ShareWith labs={labs} count={1} onShare={share} />
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

/** The detail of an entry in this library, with what is typed in it on this stage. */
export function DetailView({ entryKey, goTo, isExported = false, onClose, world, stage }: DetailViewProps) {
  const { detail, isGone, error, again } = useDetail(world, entryKey);
  const place = useRef<HTMLElement>(null);
  const own = detail?.entry.key;
  useEffect(() => {
    // Another page of ours, or an old link, knows the article by a weaker key that was joined since.
    if (own !== undefined && own !== entryKey) goTo('entries', own, { replaces: true });
  }, [own, entryKey]);
  useEffect(() => {
    lookAt(detail);
    return () => lookAt(undefined);
  }, [detail]);
  useEffect(() => {
    // Once is enough: whoever reloads the page does not want it again.
    if (isExported && detail) goTo('entries', entryKey, { replaces: true });
  }, [isExported, detail]);
  const citation = detail?.citation?.citation;
  return (
    <article
      class="detail"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !onClose) return;
        event.preventDefault();
        onClose();
      }}
    >
      {error !== undefined && <Problem error={error} onRetry={again} />}
      {isGone && (
        <p class="detail-gone" role="status">
          {text('detailGone')} <WebLink href={addressOfKey(entryKey)}>{printedKey(entryKey)}</WebLink>
        </p>
      )}
      {detail && <ArticleHead entry={detail.entry} citation={citation} />}
      {citation?.title !== undefined && <CopyAs key={own} write={(style) => writeHere(citation, style)} />}
      {detail && (
        <p class="detail-export">
          <ExportButton
            subject={() => ({
              keys: [detail.entry.key],
              count: 1,
              title: citation?.title ?? detail.entry.title ?? printedKey(detail.entry.key),
            })}
            isOpenAtOnce={isExported}
          />
        </p>
      )}
      {detail && <ShareLine detail={detail} world={world.shares} />}
      <ArticlePlace
        article={detail && tabArticle(detail)}
        stage={stage}
        // The panel keeps its keys to itself; whoever listens around it hears of this one.
        onEscape={() =>
          place.current?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
          )
        }
      />
      {citation && <ArticleText citation={citation} />}
      {detail && <InLibrary detail={detail} goTo={goTo} />}
    </article>
  );
}
