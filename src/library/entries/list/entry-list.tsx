import { useCallback, useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { ArticleKey } from '../../../article/article-key.ts';
import type { Sort, SortBy } from '../../../search/filter.ts';
import type { ListedEntry } from '../../../search/listed-entry.ts';
import type { StoredTag } from '../../../store/schema.ts';
import { text } from '../../../ui/text.ts';
import { CardLine } from './card-line.tsx';
import { type Column, COLUMN_WIDTH, type Look, SELECT_WIDTH } from './columns.ts';
import { cardSize, HEAD_HEIGHT, TABLE_LINE } from './line-heights.ts';
import { listAction } from './list-keys.ts';
import { extended, type Selection, toggled, withAll } from './selection.ts';
import type { Shows } from './shows.ts';
import { TableHead } from './table-head.tsx';
import { TableLine } from './table-line.tsx';
import { useVirtualRows } from './virtual-rows.ts';

export interface EntryListProps {
  entries: readonly ListedEntry[];
  tags: ReadonlyMap<string, StoredTag>;
  shows: Shows;
  look: Look;
  /** Beside the title, in the table. */
  columns: readonly Column[];
  /** How wide the list is, in px. */
  width: number;
  sort: Sort;
  onSort: (by: SortBy) => void;
  /** Where the keys are. */
  current: ArticleKey | undefined;
  onCurrent: (key: ArticleKey) => void;
  /** What is shown beside the list. */
  opened: ArticleKey | undefined;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** Opens an entry; `byKey`: the focus goes along. */
  onOpen: (key: ArticleKey, byKey: boolean) => void;
  onLeave: () => void;
  /** These are drawn now. */
  onDrawn: (entries: readonly ListedEntry[]) => void;
}

/**
 * The entries found, as lines of a table (an ARIA grid whose rows are walked) or as cards (a listbox): one stop of the Tab
 * key with the arrow keys inside, however long it is. Only what is in sight is drawn.
 */
export function EntryList(props: EntryListProps) {
  const { entries, look, columns, width, current, opened, selection } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const isTable = look === 'table';
  const heightAt = useCallback(
    (at: number) => {
      const entry = entries[at];
      if (isTable || !entry) return TABLE_LINE;
      return cardSize(entry, props.shows.noteOf(entry).text, width).height;
    },
    [entries, isTable, width, props.shows],
  );
  const headHeight = isTable ? HEAD_HEIGHT : 0;
  const { rows, before, height, reach, page, show } = useVirtualRows({
    scroller: list,
    lines: entries,
    heightAt,
    headHeight,
  });
  const keys = useMemo(() => entries.map(({ key }) => key), [entries]);
  const at = current === undefined ? -1 : keys.indexOf(current);

  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? -1];
  useEffect(() => props.onDrawn(entries.slice(first, last + 1)), [entries, first, last]);

  // A new search begins at its top; what is opened from elsewhere is brought into sight.
  useEffect(() => {
    if (at >= 0) show(at);
    else list.current?.scrollTo({ top: 0 });
  }, [entries]);
  useEffect(() => {
    if (at >= 0) show(at);
  }, [current, look]);

  const goTo = (to: number, extendsRange: boolean) => {
    const key = keys[to];
    if (key === undefined) return;
    if (extendsRange) props.onSelect(extended(selection, keys, current ?? key, key));
    props.onCurrent(key);
    show(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== list.current) return; // A button in the head.
    const action = listAction(event, { at, count: keys.length, page });
    if (!action) return;
    event.preventDefault();
    const key = keys[at];
    if (action.type === 'move') goTo(action.to, action.extends);
    else if (action.type === 'select-all') props.onSelect(withAll(selection, keys));
    else if (action.type === 'leave') props.onLeave();
    else if (key !== undefined && action.type === 'toggle') props.onSelect(toggled(selection, key));
    else if (key !== undefined) props.onOpen(key, true);
  };
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    const key = keys[Number(line?.dataset['at'])];
    if (key === undefined || !(target instanceof Element)) return;
    props.onCurrent(key);
    const isTicked = event.ctrlKey || event.metaKey || target.closest('.select-cell') !== null;
    if (event.shiftKey) props.onSelect(extended(selection, keys, current ?? key, key));
    else if (isTicked) props.onSelect(toggled(selection, key));
    else props.onOpen(key, false);
  };

  const common = {
    ref: list,
    tabIndex: 0,
    'aria-label': text('libraryEntries'),
    'aria-multiselectable': true,
    'aria-activedescendant': rows.some(({ index }) => index === at) ? `${id}-${current ?? ''}` : undefined,
    onKeyDown,
    onClick,
    // A range of lines is meant, not of letters.
    onMouseDown: (event: MouseEvent) => event.shiftKey && event.preventDefault(),
  };
  const lines = (
    <div class="list-lines" role={isTable ? 'rowgroup' : 'presentation'} style={{ height: `${height}px` }}>
      <div
        class="list-stage"
        role="presentation"
        style={{ marginTop: `${before}px`, top: `${reach + headHeight}px`, bottom: `${reach}px` }}
      >
        {rows.map(({ index, size }) => {
          const entry = entries[index];
          if (!entry) return null;
          const titleId = `${id}-${entry.key}-title`;
          const line = { entry, shows: props.shows, tags: props.tags, titleId };
          const isSelected = selection.keys.has(entry.key);
          return (
            <div
              key={entry.key}
              id={`${id}-${entry.key}`}
              class="line"
              data-at={index}
              data-current={index === at}
              data-opened={entry.key === opened}
              style={{ height: `${size}px` }}
              aria-selected={isSelected}
              aria-labelledby={titleId}
              {...(isTable
                ? { role: 'row', 'aria-rowindex': index + 2 }
                : { role: 'option', 'aria-posinset': index + 1, 'aria-setsize': entries.length })}
            >
              {isTable ? (
                <TableLine columns={columns} {...line} />
              ) : (
                <CardLine {...cardSize(entry, props.shows.noteOf(entry).text, width)} {...line} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
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
