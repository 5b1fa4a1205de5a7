import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import { useSetting } from '../../options/use-setting.ts';
import { type Filter, NO_FILTER, type Sort, type SortBy } from '../../search/filter.ts';
import type { StoredTag } from '../../store/schema.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { SelectionBar } from '../acts/selection-bar.tsx';
import type { Taken } from '../export/taken-out.tsx';
import { useWidth } from '../look/use-width.ts';
import { NothingFound } from './empty-states.tsx';
import { ChosenFilters } from './filters/chosen-filters.tsx';
import type { KeptList, ListState } from './kept-list.ts';
import { chosenColumns, chosenLook, fittingColumns, LEAST_TABLE } from './list/columns.ts';
import { EntryList } from './list/entry-list.tsx';
import { NO_SELECTION, type Selection, withAll, withoutAll } from './list/selection.ts';
import type { KnownLibrary } from './followed-library.ts';
import { ResultsHead } from './results-head.tsx';
import { isNoFilter } from './saved/saved-search.ts';
import { FIRST_DESCENDING } from './sort-choice.tsx';
import type { ShownEntries } from './use-found.ts';
import { useSelected } from './use-selected.ts';
import { useShows } from './use-shows.ts';

export interface ResultsProps {
  list: KeptList;
  library: KnownLibrary;
  shown: ShownEntries;
  query: string;
  filter: Filter;
  selection: Selection;
  /** Something else is asked of the list, or selected in it. */
  onChange: (part: Partial<ListState>) => void;
  tags: ReadonlyMap<string, StoredTag>;
  current: ArticleKey | undefined;
  onCurrent: (key: ArticleKey) => void;
  opened: ArticleKey | undefined;
  onOpen: (key: ArticleKey, byKey: boolean) => void;
  onLeave: () => void;
  /** Some of the articles are to go out. */
  onTake: (taken: Taken) => void;
  /** The way to the filters, where they have no place of their own. */
  filtersButton: ComponentChildren;
}

/** What was found: how many, what can be done with them, and the list. */
export function Results(props: ResultsProps) {
  const { list, library, shown, query, filter, tags, selection, onChange, onTake } = props;
  const { entries, sort, reading, total = 0 } = shown;
  const [place, width] = useWidth(0);
  const { value: wantedLook = list.drawn.look, set: setLook } = useSetting(chosenLook);
  const { value: wantedColumns = list.drawn.columns, set: setColumns } = useSetting(chosenColumns);
  useEffect(() => {
    list.drawn = { look: wantedLook, columns: wantedColumns };
  }, [list, wantedLook, wantedColumns]);
  const isWide = width >= LEAST_TABLE;
  const look = isWide ? wantedLook : 'cards';
  const { shows, onDrawn } = useShows(list.world, shown.query);
  const { keys, shown: selectedShown } = useSelected(
    selection,
    entries,
    reading ? undefined : library.read?.index,
    library.read,
  );
  const select = (selected: Selection) => onChange({ selection: selected });
  const onSort = (chosen: Sort) => onChange({ sort: chosen });
  const setFilter = (chosen: Filter) => onChange({ filter: chosen });
  const isAnySelected = keys.length > 0;
  const wasAnySelected = useRef(isAnySelected);
  useLayoutEffect(() => {
    // The bar is gone, and the button in it that was pressed.
    if (wasAnySelected.current && !isAnySelected && document.activeElement === document.body) {
      place.current?.querySelector<HTMLElement>('.entry-list, .nothing-found button')?.focus();
    }
    wasAnySelected.current = isAnySelected;
  }, [isAnySelected]);
  const selectAll = (all: boolean) => {
    const found = entries.map(({ key }) => key);
    select(all ? withAll(selection, found) : withoutAll(selection, found));
  };
  const sortBy = (by: SortBy) => {
    const isSame = by === sort.by;
    onSort({ by, isDescending: isSame ? !sort.isDescending : FIRST_DESCENDING[by] });
  };
  const hidden = keys.length - selectedShown;
  const tagName = (key: string) => tags.get(key)?.name ?? key.replace(/\/$/, '');
  const found = () =>
    entries.length === total
      ? { count: total, title: text('libraryTitle') }
      : {
          keys: entries.map(({ key }) => key),
          count: entries.length,
          title: query.trim() || filter.tags.map(tagName).join(', ') || text('exportSelection'),
        };
  return (
    <div class="results" role="region" aria-label={text('resultsLabel')} ref={place}>
      <ResultsHead
        filtersButton={props.filtersButton}
        found={entries.length}
        total={total}
        selected={selectedShown}
        onSelectAll={selectAll}
        reading={reading}
        isSearched={shown.query.terms.length > 0}
        sort={sort}
        onSort={onSort}
        look={look}
        onLook={isWide ? setLook : undefined}
        columns={wantedColumns}
        onColumns={setColumns}
        onTake={reading ? undefined : (way) => onTake({ way, subject: found() })}
      />
      <ChosenFilters filter={filter} onFilter={setFilter} tagName={tagName} />
      {isAnySelected && (
        <SelectionBar
          keys={keys}
          onClear={() => select(NO_SELECTION)}
          onTake={(way) => {
            const title = text('exportSelection');
            onTake({ way, subject: { keys, count: keys.length, title } });
          }}
        />
      )}
      {hidden > 0 && <p class="selected-hidden">{text('listSelectedHidden', printedNumber(hidden))}</p>}
      {entries.length === 0 ? (
        <NothingFound
          query={query}
          hasFilter={!isNoFilter(filter)}
          isReading={reading !== undefined}
          onClearFilter={() => setFilter(NO_FILTER)}
          onClearQuery={() => onChange({ query: '' })}
        />
      ) : (
        width > 0 && (
          <EntryList
            {...{ entries, tags, shows, look, width, sort, selection }}
            columns={fittingColumns(wantedColumns, width)}
            question={shown.question}
            scrolledTo={list.scrolledTo}
            onSort={sortBy}
            current={props.current}
            onCurrent={props.onCurrent}
            opened={props.opened}
            onSelect={select}
            onOpen={props.onOpen}
            onLeave={props.onLeave}
            onDrawn={onDrawn}
          />
        )
      )}
    </div>
  );
}
