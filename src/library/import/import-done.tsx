import { useEffect, useRef } from 'preact/hooks';
import { originName } from '../../entry/origin.ts';
import type { Imported } from '../../import/importing.ts';
import { libraryAddress } from '../../protocol/library-address.ts';
import { Problem } from '../../ui/problem.tsx';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';

export interface ImportDoneProps {
  origin: string;
  imported: Imported;
  /** Why it could not be taken back. */
  problem?: unknown;
  onUndo: () => void;
}

/** What came of a file, the way to see it, and the way back. */
export function ImportDone({ origin, imported, problem, onUndo }: ImportDoneProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []); // What was pressed to get here is gone.
  return (
    <div class="copies-done">
      <p class="outcome" role="status" tabIndex={-1} ref={line}>
        {text('importDone', articlesText(imported.changed), originName(origin))}
      </p>
      {imported.unidentified !== undefined && (
        <p>{text('importNotKept', printedNumber(imported.unidentified))}</p>
      )}
      {problem !== undefined && <Problem error={problem} onRetry={onUndo} />}
      <p class="copies-buttons">
        <a class="button" href={libraryAddress({ origin })}>
          {text('importShow')}
        </a>
        {imported.undo.length > 0 && (
          <button type="button" onClick={onUndo}>
            {text('undo')}
          </button>
        )}
      </p>
    </div>
  );
}
