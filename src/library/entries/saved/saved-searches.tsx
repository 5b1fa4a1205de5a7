import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSetting } from '../../../options/use-setting.ts';
import type { Filter, Sort } from '../../../search/filter.ts';
import { Problem } from '../../../ui/problem.tsx';
import { text } from '../../../ui/text.ts';
import { NameForm } from './name-form.tsx';
import {
  asksForAnything,
  renamedSearch,
  type SavedSearch,
  savedSearches,
  withoutSearch,
  withSearch,
} from './saved-search.ts';

export interface SavedSearchesProps {
  query: string;
  filter: Filter;
  /** As the user chose it; undefined: as searches are sorted anyway. */
  sort: Sort | undefined;
  onApply: (search: SavedSearch) => void;
}

/** The searches that the user keeps, to apply, rename and delete, and the way to keep the one that is shown now. */
export function SavedSearches({ query, filter, sort, onApply }: SavedSearchesProps) {
  const { value: searches = [], error, set, allow } = useSetting(savedSearches);
  /** Which one is being named: the new one is ''. */
  const [named, setNamed] = useState<string>();
  const [said, setSaid] = useState('');
  /** What was deleted last, until something else is done. */
  const [deleted, setDeleted] = useState<SavedSearch>();
  const place = useRef<HTMLElement>(null);
  /** Where the focus goes once a change is drawn: what was pressed is gone. */
  const focusNext = useRef('');
  useLayoutEffect(() => {
    if (focusNext.current) place.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = '';
  });
  const id = useId();
  const canSave = asksForAnything(query, filter);
  if (searches.length === 0 && !canSave && said === '') return null;

  const done = (next: readonly SavedSearch[] | undefined, sentence: string) => {
    setNamed(undefined);
    setSaid(sentence);
    setDeleted(undefined);
    focusNext.current = '.saved-title';
    if (next) set(next);
  };
  const given = (next: readonly SavedSearch[] | undefined, sentence: string) => {
    if (next) done(next, sentence);
    return next !== undefined;
  };
  const remove = (search: SavedSearch) => {
    done(withoutSearch(searches, search.name), text('savedDeleted', search.name));
    setDeleted(search);
    focusNext.current = '.saved-undo';
  };
  const back = deleted && withSearch(searches, deleted);
  const nameForm = (from: string, first: string) => (
    <NameForm
      first={first}
      onCancel={() => done(undefined, '')}
      onName={(name) =>
        from === ''
          ? given(
              withSearch(searches, { name, query, filter, ...(sort ? { sort } : {}) }),
              text('savedKept', name),
            )
          : given(renamedSearch(searches, from, name), text('tagsRenamed', name))
      }
    />
  );
  return (
    <section class="facet saved" aria-labelledby={id} ref={place}>
      <h2 class="facet-head">
        <span id={id} class="saved-title" tabIndex={-1}>
          {text('savedTitle')}
        </span>
      </h2>
      <ul class="facet-values">
        {searches.map((search) =>
          named === search.name ? (
            <li key={search.name}>{nameForm(search.name, search.name)}</li>
          ) : (
            <SavedLine
              key={search.name}
              search={search}
              onApply={() => onApply(search)}
              onRename={() => setNamed(search.name)}
              onDelete={() => remove(search)}
            />
          ),
        )}
      </ul>
      {deleted && back && (
        <p>
          {text('savedDeleted', deleted.name)}{' '}
          <button type="button" class="link saved-undo" onClick={() => done(back, text('panelUndone'))}>
            {text('undo')}
          </button>
        </p>
      )}
      {named === '' && nameForm('', query.trim())}
      {canSave && named !== '' && (
        <button type="button" class="quiet facet-more" onClick={() => setNamed('')}>
          {text('savedSave')}
        </button>
      )}
      {error !== undefined && <Problem error={error} onAllowPrivate={allow} />}
      <p class="unseen" role="status">
        {said}
      </p>
    </section>
  );
}

interface SavedLineProps {
  search: SavedSearch;
  onApply: () => void;
  onRename: () => void;
  onDelete: () => void;
}

function SavedLine({ search: { name, query }, onApply, onRename, onDelete }: SavedLineProps) {
  return (
    <li class="saved-line">
      <button type="button" class="link saved-apply" title={query} onClick={onApply}>
        {name}
      </button>
      <span class="saved-acts">
        <button type="button" class="quiet" aria-label={text('savedRename', name)} onClick={onRename}>
          {text('tagsRename')}
        </button>
        <button type="button" class="quiet" aria-label={text('savedDelete', name)} onClick={onDelete}>
          {text('savedDeleteDo')}
        </button>
      </span>
    </li>
  );
}
