import type { ArticleKey } from '../../article/article-key.ts';
import { ArticleStage } from '../../beside-tab/article-stage.ts';
import type { GoTo } from '../views.ts';
import { DETAIL_LIBRARY } from './detail-library.ts';
import { DetailView } from './detail-view.tsx';
import { prepareDetail } from './prepare-detail.ts';

export interface EntryDetailProps {
  entryKey: ArticleKey;
  goTo: GoTo;
  /** The user asked elsewhere for it to go out. */
  isExported?: boolean | undefined;
  /** Escape was pressed, and nothing in the detail was to be closed. */
  onClose?: () => void;
}

/** One for the page, so that what was typed and could not be saved outlives the place where it was typed. */
let stage: ArticleStage | undefined;

/** What the library knows of one entry: its citation, what the user keeps about it, and what is known around it. */
export function EntryDetail(props: EntryDetailProps) {
  prepareDetail();
  return <DetailView {...props} world={DETAIL_LIBRARY} stage={(stage ??= new ArticleStage(true))} />;
}
