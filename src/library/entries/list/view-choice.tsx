import { text } from '../../../ui/text.ts';
import { Folded } from '../folded.tsx';
import { type Column, COLUMNS, type Look } from './columns.ts';
import { COLUMN_NAMES } from './table-head.tsx';

export interface ViewChoiceProps {
  look: Look;
  onLook: (look: Look) => void;
  columns: readonly Column[];
  onColumns: (columns: readonly Column[]) => void;
}

/** How the list looks: as a table, and which columns that has, or as cards; folded into a button. */
export function ViewChoice({ look, onLook, columns, onColumns }: ViewChoiceProps) {
  return (
    <Folded name={text('listView')} class="view-choice">
      <span class="results-look" role="group" aria-label={text('lookLabel')}>
        <button type="button" aria-pressed={look === 'table'} onClick={() => onLook('table')}>
          {text('lookTable')}
        </button>
        <button type="button" aria-pressed={look === 'cards'} onClick={() => onLook('cards')}>
          {text('lookCards')}
        </button>
      </span>
      {look === 'table' && (
        <ul class="facet-values" aria-label={text('listColumns')}>
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
      )}
    </Folded>
  );
}
