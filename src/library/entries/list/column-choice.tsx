import { text } from '../../../ui/text.ts';
import { Folded } from '../folded.tsx';
import { type Column, COLUMNS } from './columns.ts';
import { COLUMN_NAMES } from './table-head.tsx';

export interface ColumnChoiceProps {
  columns: readonly Column[];
  onColumns: (columns: readonly Column[]) => void;
}

/** Which columns the table has, folded into a button. */
export function ColumnChoice({ columns, onColumns }: ColumnChoiceProps) {
  return (
    <Folded name={text('listColumns')} class="column-choice">
      <ul class="facet-values">
        {COLUMNS.map((column) => (
          <li key={column}>
            <label class="facet-box">
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={({ currentTarget: { checked } }) =>
                  onColumns(COLUMNS.filter((one) => (one === column ? checked : columns.includes(one))))
                }
              />
              <span class="facet-name">{text(COLUMN_NAMES[column])}</span>
            </label>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
