import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Sort } from '../../search/filter.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import type { Taken } from '../export/taken-out.tsx';
import type { Column, Look } from './list/columns.ts';
import { ViewChoice } from './list/view-choice.tsx';
import { SortChoice } from './sort-choice.tsx';

export interface ResultsHeadProps {
  /** The way to the filters, where they have no place of their own. */
  filtersButton: ComponentChildren;
  found: number;
  total: number;
  /** How many of what is found are selected. */
  selected: number;
  onSelectAll: (isSelected: boolean) => void;
  /** undefined: all is read. */
  reading: { read: number; total: number } | undefined;
  isSearched: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
  look: Look;
  /** Absent where there is only room for cards, and the sort stands with the filters. */
  onLook: ((look: Look) => void) | undefined;
  /** Takes out what is found; absent until all is read. */
  onTake: ((way: Taken['way']) => void) | undefined;
  columns: readonly Column[];
  onColumns: (columns: readonly Column[]) => void;
}

/** Above the list: how many were found, and how they are shown. */
export function ResultsHead(props: ResultsHeadProps) {
  const { found, total, selected, sort, isSearched, look, onLook, onTake } = props;
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current) all.current.indeterminate = selected > 0 && selected < found;
  }, [selected, found]);
  return (
    <div class="results-head">
      <label class="select-all" title={text('listSelectAll', printedNumber(found))}>
        <input
          ref={all}
          type="checkbox"
          aria-label={text('listSelectAll', printedNumber(found))}
          disabled={found === 0}
          checked={found > 0 && selected === found}
          onChange={({ currentTarget }) => props.onSelectAll(currentTarget.checked)}
        />
      </label>
      <p class="results-count" role="status">
        <strong>{countText(found, total)}</strong>
        {props.reading && (
          <span class="results-reading">
            {text('listReading', printedNumber(props.reading.read), printedNumber(props.reading.total))}
          </span>
        )}
      </p>
      {props.filtersButton}
      {onLook && <SortChoice sort={sort} onSort={props.onSort} isSearched={isSearched} />}
      {found > 0 && onTake && (
        <>
          <button type="button" aria-haspopup="dialog" onClick={() => onTake('send')}>
            {text('sendShort')}
          </button>
          <button type="button" aria-haspopup="dialog" onClick={() => onTake('export')}>
            {text('exportOpen')}
          </button>
        </>
      )}
      {onLook && <ViewChoice {...{ look, onLook }} columns={props.columns} onColumns={props.onColumns} />}
    </div>
  );
}

/** `3,214 of 10,000`, or how many there are where all are shown. */
function countText(found: number, total: number): string {
  if (found < total) return text('listFoundOf', printedNumber(found), printedNumber(total));
  return total === 1 ? text('tagsArticle') : text('tagsArticles', printedNumber(total));
}
