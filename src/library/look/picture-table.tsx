import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';

export interface TableProps {
  /** What the table is of. */
  caption: string;
  head: readonly string[];
  /** The first cell of each row names it. */
  rows: readonly (readonly ComponentChild[])[];
}

/** The numbers behind a picture, for whoever would rather read; made when it is first opened. */
export function PictureTable({
  rows,
  ...props
}: Omit<TableProps, 'rows'> & { rows: () => TableProps['rows'] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="behind" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('pictureAsTable')}</summary>
      {isOpen && <Table {...props} rows={rows()} />}
    </details>
  );
}

/** A plain table; numbers stand to the right. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {head.map((name, column) => (
            <th key={name} scope="col" class={typeof rows[0]?.[column] === 'number' ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) =>
              typeof cell === 'number' ? (
                <td key={column} class="number">
                  {printedNumber(cell)}
                </td>
              ) : (
                <td key={column}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
