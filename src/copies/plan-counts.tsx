import type { RestorePlan } from '../store/read/restore-counts.ts';
import { printedNumber } from '../ui/printed-number.ts';
import { text } from '../ui/text.ts';

/** What a file changes, or changed, in numbers; what is none is left out. */
export function PlanCounts({
  plan: { entries, notes, tags, choices, joined, looks },
}: {
  plan: RestorePlan;
}) {
  return (
    <Counts
      rows={[
        [text('restoreFresh'), entries.fresh],
        [text('restoreBack'), entries.back],
        [text('restoreChanged'), entries.changed],
        [text('restoreSame'), entries.same],
        [text('restoreNotesFresh'), notes.fresh],
        [text('restoreNotesBack'), notes.back],
        [text('restoreNotesRewritten'), notes.rewritten],
        [text('restoreTags'), tags],
        [text('restoreChoices'), choices],
        [text('restoreJoined'), joined],
        [text('restoreLooks'), looks],
      ]}
    />
  );
}

/** Things and how many there are of each; what is none is left out. */
export function Counts({ rows }: { rows: readonly (readonly [string, number])[] }) {
  const some = rows.filter(([, count]) => count > 0);
  if (some.length === 0) return null;
  return (
    <dl class="copies-counts">
      {some.map(([what, count]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{printedNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
