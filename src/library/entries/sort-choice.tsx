import { useId } from 'preact/hooks';
import type { Sort, SortBy } from '../../search/filter.ts';
import { text, type TextKey } from '../../ui/text.ts';
import { SORTS } from './sorts.ts';

/** How the list is sorted first when one asks for it: the newest and the best first, names from A on. */
export const FIRST_DESCENDING: Readonly<Record<SortBy, boolean>> = {
  relevance: true,
  modified: true,
  created: true,
  year: true,
  title: false,
  author: false,
  journal: false,
  rating: true,
};
const SORT_NAMES: Readonly<Record<SortBy, TextKey>> = {
  relevance: 'sortRelevance',
  modified: 'listModified',
  created: 'listCreated',
  year: 'listYear',
  title: 'listTitle',
  author: 'sortAuthor',
  journal: 'listJournal',
  rating: 'ratingLabel',
};

export interface SortChoiceProps {
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Only what is searched for fits well or less well. */
  isSearched: boolean;
}

/** What the list is sorted by, and which way round. */
export function SortChoice({ sort, onSort, isSearched }: SortChoiceProps) {
  const id = useId();
  const way = text(sort.isDescending ? 'sortDescending' : 'sortAscending');
  return (
    <span class="results-sort">
      <label for={id}>{text('sortLabel')}</label>
      <select
        id={id}
        class="field"
        value={sort.by}
        onChange={({ currentTarget }) => {
          const by = SORTS.find((one) => one === currentTarget.value);
          if (by) onSort({ by, isDescending: FIRST_DESCENDING[by] });
        }}
      >
        {SORTS.filter((by) => isSearched || by !== 'relevance').map((by) => (
          <option key={by} value={by}>
            {text(SORT_NAMES[by])}
          </option>
        ))}
      </select>
      {sort.by !== 'relevance' && (
        <button
          type="button"
          class={sort.isDescending ? 'icon-button sort-way descending' : 'icon-button sort-way'}
          aria-label={way}
          title={way}
          onClick={() => onSort({ by: sort.by, isDescending: !sort.isDescending })}
        />
      )}
    </span>
  );
}
