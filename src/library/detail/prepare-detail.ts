import type { Quote } from '../../entry/quote.ts';
import { HIGHLIGHTS_OF_TAB } from '../../beside-tab/highlights-of-tab.ts';
import { prepareArticles } from '../../beside-tab/prepare-articles.ts';
import type { EntryDetail } from '../../store/read/entry-detail.ts';
import { pageOf } from './tab-article.ts';

/** The entry that is looked at, for its highlights. */
let looked: Pick<EntryDetail, 'entry' | 'citation'> | undefined;
let isPrepared = false;

/** Makes the library page ready to draw what the user keeps of an entry; once is enough. */
export function prepareDetail(): void {
  if (isPrepared) return;
  isPrepared = true;
  prepareArticles({ ...HIGHLIGHTS_OF_TAB, show: (note) => showOnItsPage(note) });
}

/** Says which entry is looked at. */
export function lookAt(detail: Pick<EntryDetail, 'entry' | 'citation'> | undefined): void {
  looked = detail;
}

/** Opens the article's page in a tab of its own, at the words that were highlighted. */
function showOnItsPage(id: string): boolean {
  const quote = looked?.entry.notes.find((note) => note.id === id)?.quote;
  const page = looked && pageOf(looked);
  if (page === undefined || !quote) return false;
  window.open(page + textFragment(quote), '_blank', 'noopener,noreferrer');
  return true;
}

/** `#:~:text=…` (wicg.github.io/scroll-to-text-fragment): the browser scrolls there by itself. */
function textFragment({ quote: { exact } }: Quote): string {
  return `#:~:text=${encodeURIComponent(exact).replaceAll('-', '%2D')}`;
}
