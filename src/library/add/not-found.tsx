import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import type { AddRow } from './add-rows.ts';

interface NotFoundProps {
  /** New ones of which PubMed has no record. */
  rows: readonly AddRow[];
  onLeave: (keys: readonly string[]) => void;
}

/** What PubMed does not have is mostly a slip in the list: said where it is, and left out in one go. */
export function NotFound({ rows, onLeave }: NotFoundProps) {
  if (rows.length === 0) return null;
  const lines = rows.map(({ line }) => printedNumber(line));
  const shown = lines.length > 20 ? `${lines.slice(0, 20).join(', ')} …` : lines.join(', ');
  return (
    <p>
      {text('addNotFound', printedNumber(rows.length), shown)}{' '}
      <button type="button" class="link" onClick={() => onLeave(rows.map(({ key }) => key))}>
        {text('addLeaveOut')}
      </button>
    </p>
  );
}
