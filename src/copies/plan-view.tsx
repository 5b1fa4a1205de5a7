import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FileHead } from '../exchange/pubmargin-json-reading.ts';
import type { RestorePlan } from '../store/read/restore-counts.ts';
import { dayAndClock } from '../ui/dates.ts';
import { text } from '../ui/text.ts';
import { DifferingChoice } from './differing-choice.tsx';
import { PlanCounts } from './plan-counts.tsx';
import type { Differing } from './use-restore.ts';

export interface PlanViewProps {
  /** Of the file or back-up. */
  name: string;
  head: FileHead;
  plan: RestorePlan;
  onRestore: (differing: Differing) => void;
  onCancel: () => void;
}

/** What a file would change, before it does: nothing that the user has is overwritten unasked. */
export function PlanView({ name, head, plan, onRestore, onCancel }: PlanViewProps) {
  const [differing, setDiffering] = useState<Differing>('now');
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => title.current?.focus(), []); // What was pressed to get here is gone.
  const isNews = changesAnything(plan);
  const hasDiffering = plan.differing.notes + plan.differing.choices + plan.differing.tags > 0;
  return (
    <section class="copies-plan" aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1}>
        {text('restorePreview', name)}
      </h3>
      {head.savedAt !== undefined && (
        <p class="quiet-text">{text('restoreSaved', dayAndClock(head.savedAt), head.savedBy ?? '')}</p>
      )}
      {!isNews && <p>{text('restoreNothing')}</p>}
      <PlanCounts plan={plan} />
      {hasDiffering && (
        <DifferingChoice differing={plan.differing} chosen={differing} onChoose={setDiffering} />
      )}
      <p class="quiet-text">{text('restoreSafe')}</p>
      <p class="copies-buttons">
        {(isNews || hasDiffering) && (
          <button
            type="button"
            class="primary"
            disabled={!isNews && differing === 'now'}
            onClick={() => onRestore(differing)}
          >
            {text('restoreDo')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {text('restoreCancel')}
        </button>
      </p>
    </section>
  );
}

function changesAnything({ entries, notes, tags, choices, joined, looks }: RestorePlan): boolean {
  const { fresh, back, changed } = entries;
  const { rewritten } = notes;
  return fresh + back + changed + notes.fresh + notes.back + rewritten + tags + choices + joined + looks > 0;
}
