import type { ComponentChildren } from 'preact';
import { day } from '../../../ui/dates.ts';
import type { Column } from './columns.ts';
import { Authors, DecisionMark, type LineProps, RatingMark, StatusMark, Tags, Title } from './line-parts.tsx';
import { Marked } from './marked.tsx';

/** The most tags in a cell: one on each of its lines. */
const MOST_TAGS = 2;

export interface TableLineProps extends LineProps {
  columns: readonly Column[];
  titleId: string;
}

/** The cells of an entry's line in the table. */
export function TableLine({ columns, titleId, ...line }: TableLineProps) {
  const note = line.shows.noteOf(line.entry);
  const isNoteInTitle = note.marks.length > 0 && !columns.includes('note');
  return (
    <>
      <span role="gridcell" class="cell select-cell">
        <span class="select-box" aria-hidden="true" />
      </span>
      <span role="gridcell" class={isNoteInTitle ? 'cell title-cell with-note' : 'cell title-cell'}>
        <Title entry={line.entry} shows={line.shows} id={titleId} />
        {isNoteInTitle && (
          <span class="line-note" dir="auto">
            <Marked {...note} />
          </span>
        )}
      </span>
      {columns.map((column) => (
        <span key={column} role="gridcell" class={`cell ${column}-cell`}>
          <span class="cell-text" dir="auto">
            {CELLS[column](line)}
          </span>
        </span>
      ))}
    </>
  );
}

const CELLS: Readonly<Record<Column, (line: LineProps) => ComponentChildren>> = {
  authors: ({ entry, shows }) => <Authors entry={entry} shows={shows} />,
  journal: ({ entry: { journal = '' }, shows }) => (
    <Marked text={journal} marks={shows.marksIn(journal, 'journal')} />
  ),
  year: ({ entry }) => entry.year,
  tags: ({ entry, tags }) => <Tags entry={entry} tags={tags} most={MOST_TAGS} />,
  note: ({ entry, shows }) => <Marked {...shows.noteOf(entry)} />,
  status: ({ entry }) => <StatusMark entry={entry} />,
  decision: ({ entry }) => <DecisionMark entry={entry} />,
  rating: ({ entry }) => <RatingMark entry={entry} />,
  created: ({ entry }) => day(entry.created),
  modified: ({ entry }) => day(entry.modified),
};
