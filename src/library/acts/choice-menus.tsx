import { useEffect, useState } from 'preact/hooks';
import type { Decision, Status } from '../../entry/entry.ts';
import type { EntriesChange } from '../../entry/many-change.ts';
import { decisionText, statusText } from '../../ui/choice-text.ts';
import { text } from '../../ui/text.ts';

const STATUSES: readonly Status[] = ['to-read', 'reading', 'read'];
const DECISIONS: readonly Decision[] = ['include', 'maybe', 'exclude'];
const RATINGS = [5, 4, 3, 2, 1];

interface ChoiceProps {
  onChange: (change: EntriesChange) => void;
}

/** A reading status for all that is selected. */
export function StatusMenu({ onChange }: ChoiceProps) {
  return (
    <Choices
      values={STATUSES}
      name={statusText}
      onChoose={(status) => onChange({ type: 'set-status', status })}
    />
  );
}

/** A decision for all that is selected; or a reason more, which changes no decision. */
export function DecisionMenu({
  reasons,
  onChange,
}: ChoiceProps & { reasons: () => Promise<readonly string[]> }) {
  const [offered, setOffered] = useState<readonly string[]>([]);
  useEffect(() => void reasons().then(setOffered, () => setOffered([])), []);
  return (
    <>
      <Choices
        values={DECISIONS}
        name={decisionText}
        onChoose={(decision) => onChange({ type: 'set-decision', decision })}
      />
      {offered.length > 0 && (
        <>
          <p class="bar-heading" id="acts-reasons">
            {text('actsAddReason')}
          </p>
          <ul class="bar-list" aria-labelledby="acts-reasons">
            {offered.map((reason) => (
              <li key={reason}>
                <button type="button" onClick={() => onChange({ type: 'add-reason', reason })}>
                  {reason}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A rating for all that is selected. */
export function RatingMenu({ onChange }: ChoiceProps) {
  return (
    <Choices
      values={RATINGS}
      name={(rating) => text('ratingValue', rating)}
      onChoose={(rating) => onChange({ type: 'set-rating', rating })}
    />
  );
}

interface ChoicesProps<T> {
  values: readonly T[];
  name: (value: T) => string;
  /** null: takes the choice back. */
  onChoose: (value: T | null) => void;
}

function Choices<T extends string | number>({ values, name, onChoose }: ChoicesProps<T>) {
  return (
    <ul class="bar-list">
      {[...values, null].map((value) => (
        <li key={value}>
          <button type="button" onClick={() => onChoose(value)}>
            {value === null ? text('choiceNone') : name(value)}
          </button>
        </li>
      ))}
    </ul>
  );
}
