import { type Filter, NO_FILTER } from '../../../search/filter.ts';
import { Icon } from '../../../ui/icon.tsx';
import { text } from '../../../ui/text.ts';
import { filterParts } from './filter-parts.ts';

export interface ChosenFiltersProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  tagName: (key: string) => string;
}

/** What the list is filtered by, each with the way out of it; nothing where it is not filtered. */
export function ChosenFilters({ filter, onFilter, tagName }: ChosenFiltersProps) {
  const parts = filterParts(filter, tagName);
  if (parts.length === 0) return null;
  return (
    <ul class="chosen-filters" aria-label={text('filterChosen')}>
      {parts.map(({ group, value, without }) => (
        <li key={`${group} ${value}`}>
          <button
            type="button"
            class="chosen-filter"
            aria-label={text('filterRemove', group, value)}
            onClick={() => onFilter(without)}
          >
            <span class="chosen-group">{group}</span> {value}
            <Icon name="close" />
          </button>
        </li>
      ))}
      {parts.length > 1 && (
        <li>
          <button type="button" class="quiet" onClick={() => onFilter(NO_FILTER)}>
            {text('filterClearAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
