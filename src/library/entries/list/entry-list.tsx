import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ArticleKey } from '../../../article/article-key.ts';
import type { Sort, SortBy } from '../../../search/filter.ts';
import type { ListedEntry } from '../../../search/listed-entry.ts';
import type { StoredTag } from '../../../store/schema.ts';
import { text } from '../../../ui/text.ts';
import type { ScrolledTo } from '../kept-list.ts';
import { type Column, COLUMN_WIDTH, type Look, SELECT_WIDTH } from './columns.ts';
import { cardSize, HEAD_HEIGHT, TABLE_LINE } from './line-heights.ts';
import { ListLine } from './list-line.tsx';
import type { Shows } from './shows.ts';
import { TableHead } from './table-head.tsx';
import { type ListActsOptions, useListActs } from './use-list-acts.ts';
import { useVirtualRows } from './virtual-rows.ts';

export interface EntryListProps extends Omit<ListActsOptions, 'at'> {
  /** What was asked: another question begins at the top of what it found. */
  question: unknown;
  tags: ReadonlyMap<string, StoredTag>;
  shows: Shows;
  look: Look;
  /** Beside the title, in the table. */
  columns: readonly Column[];
  /** How wide the list is, in px. */
  width: number;
  /** Where it stood when it was drawn last; kept up. */
  scrolledTo: ScrolledTo;
  sort: Sort;
  onSort: (by: SortBy) => void;
  /** What is shown beside the list. */
  opened: ArticleKey | undefined;
  /** These are drawn now. */
  onDrawn: (entries: readonly ListedEntry[]) => void;
}

/**
 * The entries found, as lines of a table (an ARIA grid whose rows are walked) or as cards (a listbox): one stop of the Tab
 * key with the arrow keys inside, however long it is. Only what is in sight is drawn.
 */
export function EntryList(props: EntryListProps) {
  const { entries, shows, look, columns, width, current, selection, scrolledTo } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const isTable = look === 'table';
  const headHeight = isTable ? HEAD_HEIGHT : 0;
  const heightAt = useCallback(
    (at: number) => {
      const entry = entries[at];
      return isTable || !entry ? TABLE_LINE : cardSize(entry, shows.noteOf(entry).text, width).height;
    },
    // What lines of the table show changes nothing of their heights.
    [entries, isTable, isTable ? 0 : width, isTable ? undefined : shows],
  );
  const { rows, before, height, reach, page, show } = useVirtualRows({
    scroller: list,
    lines: entries,
    heightAt,
    headHeight,
    top: scrolledTo.top,
  });
  const at = useMemo(() => entries.findIndex(({ key }) => key === current), [entries, current]);
  const acts = useListActs(list, { ...props, at }, page, show);

  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? -1];
  useEffect(() => props.onDrawn(entries.slice(first, last + 1)), [entries, first, last]);
  const asked = useRef(props.question);
  useEffect(() => {
    if (asked.current !== props.question && list.current) list.current.scrollTop = 0;
    asked.current = props.question;
  }, [props.question]);
  const isListed = at >= 0;
  const isLeftSo = useRef(current !== undefined && scrolledTo.current === current);
  useEffect(() => {
    if (isListed && !isLeftSo.current) show(at);
    isLeftSo.current = false;
  }, [current, isListed, look]);
  useLayoutEffect(() => {
    const element = list.current;
    return () => Object.assign(scrolledTo, { top: element?.scrollTop ?? 0, current });
  }, [scrolledTo, current]);

  const lines = (
    <div class="list-lines" role={isTable ? 'rowgroup' : 'presentation'} style={{ height: `${height}px` }}>
      {/* Not a margin: what is sticky does not move over its own. */}
      <div role="presentation" style={{ height: `${before}px` }} />
      <div
        class="list-stage"
        role="presentation"
        style={{ top: `${reach + headHeight}px`, bottom: `${reach}px` }}
      >
        {rows.map(({ index, size }) => {
          const entry = entries[index];
          return (
            entry && (
              <ListLine
                key={index} // What a new search finds is written into the lines that are there.
                {...{ entry, shows, look, columns, width, id }}
                tags={props.tags}
                height={size}
                at={index}
                count={entries.length}
                isCurrent={index === at}
                isOpened={entry.key === props.opened}
                isSelected={selection.keys.has(entry.key)}
              />
            )
          );
        })}
      </div>
    </div>
  );
  const common = {
    ref: list,
    tabIndex: 0,
    'aria-label': text('libraryEntries'),
    'aria-multiselectable': true,
    'aria-activedescendant': rows.some(({ index }) => index === at) ? `${id}-${at}` : undefined,
    ...acts,
  };
  if (!isTable) {
    return (
      <div class="entry-list cards" role="listbox" {...common}>
        {lines}
      </div>
    );
  }
  return (
    <div
      class="entry-list table"
      role="grid"
      aria-rowcount={entries.length + 1}
      style={{ '--columns': gridColumns(columns) }}
      {...common}
    >
      <div role="rowgroup" class="table-heads">
        <TableHead columns={columns} sort={props.sort} onSort={props.onSort} />
      </div>
      {lines}
    </div>
  );
}

function gridColumns(columns: readonly Column[]): string {
  const widths = columns.map((column) => `${COLUMN_WIDTH[column]}px`);
  return [`${SELECT_WIDTH}px`, 'minmax(0, 1fr)', ...widths].join(' ');
}
