import { useEffect, useRef } from 'preact/hooks';
import type { RestorePlan } from '../store/read/restore-counts.ts';
import { text } from '../ui/text.ts';
import { PlanCounts } from './plan-counts.tsx';

export interface RestoreDoneProps {
  /** Of the file or back-up. */
  name: string;
  /** What it changed. */
  plan: RestorePlan;
  /** Absent where nothing changed. */
  undo: number | undefined;
  onUndo: () => void;
}

/** What came of a file, with the way back. */
export function RestoreDone({ name, plan, undo, onUndo }: RestoreDoneProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []); // What was pressed to get here is gone.
  const { fresh, back, changed, same } = plan.entries;
  const sentence =
    undo !== undefined
      ? text('restoreDone', name)
      : fresh + back + changed + same > 0
        ? text('restoreNothing')
        : text('fileEmpty');
  return (
    <div class="copies-done">
      <p class="outcome" role="status" tabIndex={-1} ref={line}>
        {sentence}
      </p>
      {undo !== undefined && (
        <>
          <PlanCounts plan={plan} />
          <p class="copies-buttons">
            <a class="button" href="/library.html">
              {text('restoreOpenLibrary')}
            </a>
            <button type="button" onClick={onUndo}>
              {text('undo')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
