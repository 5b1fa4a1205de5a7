import { CardLine } from './card-line.tsx';
import type { Column, Look } from './columns.ts';
import { cardSize } from './line-heights.ts';
import type { LineProps } from './line-parts.tsx';
import { TableLine } from './table-line.tsx';

export interface ListLineProps extends LineProps {
  look: Look;
  columns: readonly Column[];
  /** How wide the list is, and how high the line, in px. */
  width: number;
  height: number;
  /** From 0, and of how many. */
  at: number;
  count: number;
  /** Begins the ids of all lines. */
  id: string;
  isCurrent: boolean;
  isOpened: boolean;
  isSelected: boolean;
}

/** One line of the list: a row of the grid, named by its title, or an option of the listbox. */
export function ListLine({ look, columns, width, height, at, count, id, ...props }: ListLineProps) {
  const titleId = `${id}-${at}-title`;
  const { entry, shows, tags } = props;
  const line = { entry, shows, tags, titleId };
  return (
    <div
      id={`${id}-${at}`}
      class="line"
      data-at={at}
      data-current={props.isCurrent}
      data-opened={props.isOpened}
      style={{ height: `${height}px` }}
      aria-selected={props.isSelected}
      {...(look === 'table'
        ? { role: 'row', 'aria-rowindex': at + 2, 'aria-labelledby': titleId }
        : { role: 'option', 'aria-posinset': at + 1, 'aria-setsize': count })}
    >
      {look === 'table' ? (
        <TableLine columns={columns} {...line} />
      ) : (
        <CardLine {...cardSize(entry, shows.noteOf(entry).text, width)} {...line} />
      )}
    </div>
  );
}
