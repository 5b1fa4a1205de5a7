import type { Sort, SortBy } from '../../../search/filter.ts';
import { text, type TextKey } from '../../../ui/text.ts';
import type { Column } from './columns.ts';

/** What columns are called. */
export const COLUMN_NAMES: Readonly<Record<Column | 'title', TextKey>> = {
  title: 'listTitle',
  authors: 'listAuthors',
  journal: 'listJournal',
  year: 'listYear',
  tags: 'tagsLabel',
  note: 'listNote',
  status: 'statusLabel',
  decision: 'decisionLabel',
  rating: 'ratingLabel',
  created: 'listCreated',
  modified: 'listModified',
};

const SORTED_BY: Readonly<Partial<Record<Column | 'title', SortBy>>> = {
  title: 'title',
  authors: 'author',
  journal: 'journal',
  year: 'year',
  rating: 'rating',
  created: 'created',
  modified: 'modified',
};

export interface TableHeadProps {
  columns: readonly Column[];
  sort: Sort;
  onSort: (by: SortBy) => void;
}

/** The heads of the columns; those that the list can be sorted by are buttons. */
export function TableHead({ columns, sort, onSort }: TableHeadProps) {
  return (
    <div class="table-head" role="row" aria-rowindex={1}>
      <span role="columnheader" class="cell select-cell">
        <span class="unseen">{text('listSelected')}</span>
      </span>
      {(['title', ...columns] as const).map((column) => {
        const by = SORTED_BY[column];
        const name = text(COLUMN_NAMES[column]);
        const isSorted = by !== undefined && by === sort.by;
        return (
          <span
            key={column}
            role="columnheader"
            class={`cell ${column}-cell`}
            aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
          >
            {by === undefined ? (
              name
            ) : (
              <button type="button" class="sort-button" onClick={() => onSort(by)}>
                {name}
              </button>
            )}
          </span>
        );
      })}
    </div>
  );
}
