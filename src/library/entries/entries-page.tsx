import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ArticleKey, isArticleKey } from '../../article/article-key.ts';
import type { Filter } from '../../search/filter.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { useWidth } from '../look/use-width.ts';
import { type Taken, TakenOut } from '../export/taken-out.tsx';
import { useNow } from '../use-now.ts';
import type { ViewProps } from '../views.ts';
import { DetailPlace } from './detail-place.tsx';
import { EmptyLibrary } from './empty-states.tsx';
import { filterParts } from './filters/filter-parts.ts';
import { FilterSide } from './filters/filter-side.tsx';
import { SearchField } from './find/search-field.tsx';
import { filterOf, type KeptList } from './kept-list.ts';
import { layoutAt } from './layout.ts';
import { Results } from './results.tsx';
import { SavedSearches } from './saved/saved-searches.tsx';
import { SortChoice } from './sort-choice.tsx';
import { useFound } from './use-found.ts';
import { useQueryInAddress } from './use-query.ts';

/** The narrowest window that anything is laid out for, in px. */
const NARROWEST = 320;

/** All entries: the search, the filters, the list, and the opened entry beside it. */
export function EntriesPage({ list, goTo, ...place }: ViewProps & { list: KeptList }) {
  const { path, query: asked, tag, origin, isExported } = place;
  useState(() => list.arrive({ query: asked, tag, origin })); // Once, before anything is drawn.
  const { query, filter, sort: chosenSort, selection, current } = useNow(list.state);
  const library = useNow(list.library);
  useEffect(() => list.library.begin(), [list]);
  const opened = isArticleKey(path) ? path : undefined;
  const change = (part: Partial<typeof list.state.now>) => list.state.change(part);
  useQueryInAddress({
    ...{ asked, query },
    onAsked: (words) => change({ query: words }),
    write: (written) => goTo('entries', path, { query: written, replaces: true }),
  });
  const setFilter = useCallback((chosen: Filter) => list.state.change({ filter: chosen }), [list]);
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const [isOpenedByKey, setOpenedByKey] = useState(false);
  const [taken, setTaken] = useState<Taken>();
  const [body, width] = useWidth(NARROWEST);
  const shown = useFound(library, query, filter, chosenSort);
  const tags = useMemo(() => new Map(shown.tags.map((tag) => [tag.key, tag])), [shown.tags]);
  useEffect(() => {
    if (opened) change({ current: opened });
  }, [opened]);

  useEffect(() => {
    if (tag + origin === '') return;
    // It is a filter like others from now on: whoever takes it off would get it back with the next reload else.
    change({ filter: filterOf(tag, origin) });
    goTo('entries', path, { query, replaces: true });
  }, [tag, origin]);

  const { hasSide, hasBoth } = layoutAt(width, opened !== undefined);
  const focusList = () => body.current?.querySelector<HTMLElement>('.entry-list')?.focus();
  const wasOpened = useRef(opened);
  useEffect(() => {
    if (wasOpened.current && !opened && document.activeElement === document.body) focusList();
    wasOpened.current = opened;
  }, [opened]);

  const open = (key: ArticleKey, byKey: boolean) => {
    setOpenedByKey(byKey || !hasBoth);
    goTo('entries', key, { query, replaces: opened !== undefined });
  };
  const goToEntry = (key: ArticleKey) => {
    change({ current: key });
    // What is open beside the list follows the keys.
    if (opened && hasBoth && key !== opened) open(key, false);
  };

  const isEmpty = shown.total === 0 && !opened;
  const isListShown = !isEmpty && library.error === undefined && (!opened || hasBoth);
  const areFiltersAlone = !hasSide && areFiltersOpen;
  const chosen = filterParts(filter, String).length;
  const filtersButton = !hasSide && (
    <button type="button" class="filters-button" onClick={() => setFiltersOpen(!areFiltersOpen)}>
      {areFiltersAlone
        ? text('filterDone', printedNumber(shown.entries.length))
        : chosen > 0
          ? text('filterSome', chosen)
          : text('filterLabel')}
    </button>
  );
  return (
    <main class="entries" aria-label={text('libraryEntries')}>
      {isListShown && (
        <SearchField
          query={query}
          onQuery={(typed) => {
            // Another sort belongs to the search that it was chosen for.
            const isOther = typed.trim() === '' || query.trim() === '';
            change({ query: typed, ...(isOther && { sort: undefined }) });
          }}
          onDown={focusList}
          notUnderstood={shown.query.notUnderstood}
        />
      )}
      <div class="entries-body" ref={body}>
        {library.error !== undefined && <Problem error={library.error} onRetry={() => location.reload()} />}
        {isEmpty && <EmptyLibrary />}
        {isListShown && (hasSide || areFiltersAlone) && (
          <aside class={hasSide ? 'filter-side' : 'filter-side alone'} aria-label={text('filterLabel')}>
            {areFiltersAlone && (
              <div class="filter-alone-head">
                {filtersButton}
                <SortChoice
                  sort={shown.sort}
                  onSort={(sort) => change({ sort })}
                  isSearched={shown.query.terms.length > 0}
                />
              </div>
            )}
            <SavedSearches
              {...{ query, filter }}
              sort={chosenSort}
              onApply={(saved) => change({ query: saved.query, filter: saved.filter, sort: saved.sort })}
            />
            <FilterSide filter={filter} onFilter={setFilter} read={library.read} query={shown.query} />
          </aside>
        )}
        {isListShown && shown.total === undefined && <div class="results" aria-busy="true" />}
        {isListShown && shown.total !== undefined && !areFiltersAlone && (
          <Results
            {...{ list, library, shown, query, filter, tags, selection, current, opened, filtersButton }}
            onChange={change}
            onCurrent={goToEntry}
            onOpen={open}
            onLeave={() => opened && goTo('entries', '', { query })}
            onTake={setTaken}
          />
        )}
        {opened && (
          <DetailPlace
            entryKey={opened}
            goTo={goTo}
            isExported={isExported}
            isBeside={hasBoth}
            takesFocus={isOpenedByKey}
            onClose={() => {
              goTo('entries', '', { query });
              focusList();
            }}
          />
        )}
      </div>
      <TakenOut taken={taken} onClose={() => setTaken(undefined)} />
    </main>
  );
}
