import { useId } from 'preact/hooks';
import type { Decision, Status } from '../entry/entry.ts';
import type { ManyChange } from '../protocol/messages.ts';
import { type Choice, choiceLabel, type Chosen, decisionText, statusText } from './choice-text.ts';
import { text } from './text.ts';

/** What choosing does to the entry. */
export type ChoiceChange =
  | Extract<ManyChange, { type: 'set-status' | 'set-decision' | 'set-reasons' }>
  | { type: 'set-rating'; rating: number | null };

export interface ChoiceFieldProps {
  choice: Choice;
  chosen: Chosen;
  /** The user's own reasons, in their order. */
  reasons: readonly string[];
  onChange: (change: ChoiceChange) => void;
  /** Goes where the user writes their reasons. */
  onEditReasons: () => void;
}

const STATUSES: readonly Status[] = ['to-read', 'reading', 'read'];
const DECISIONS: readonly Decision[] = ['include', 'maybe', 'exclude'];
const RATINGS = [1, 2, 3, 4, 5];

/** One of the choices for an article: a radio group, so that arrow keys choose; the first one takes a choice back. */
export function ChoiceField({ choice, chosen, reasons, onChange, onEditReasons }: ChoiceFieldProps) {
  return (
    <div class="choice-field">
      <fieldset class={choice}>
        <legend>{choiceLabel(choice)}</legend>
        {choice === 'status' && (
          <Radios
            values={STATUSES}
            chosen={chosen.status}
            name={statusText}
            onChoose={(status) => onChange({ type: 'set-status', status })}
          />
        )}
        {choice === 'decision' && (
          <Radios
            values={DECISIONS}
            chosen={chosen.decision}
            name={decisionText}
            onChoose={(decision) => onChange({ type: 'set-decision', decision })}
          />
        )}
        {choice === 'rating' && (
          <Radios
            values={RATINGS}
            chosen={chosen.rating}
            name={(rating) => text('ratingValue', rating)}
            sign={(rating) => (rating <= (chosen.rating ?? 0) ? '★' : '☆')}
            onChoose={(rating) => onChange({ type: 'set-rating', rating })}
          />
        )}
      </fieldset>
      {choice === 'decision' && (
        <>
          <Reasons chosen={chosen.reasons} offered={reasons} onChange={onChange} />
          <button type="button" class="quiet" onClick={onEditReasons}>
            {text('reasonsEdit')}
          </button>
        </>
      )}
    </div>
  );
}

interface RadiosProps<T> {
  values: readonly T[];
  chosen: T | undefined;
  name: (value: T) => string;
  /** What is shown in place of the name. */
  sign?: (value: T) => string;
  onChoose: (value: T | null) => void;
}

function Radios<T extends string | number>({ values, chosen, name, sign, onChoose }: RadiosProps<T>) {
  const group = useId();
  return [null, ...values].map((value) => {
    const shown = value !== null && sign?.(value);
    return (
      <label key={value} class={shown ? 'sign' : undefined} title={shown ? name(value) : undefined}>
        <input
          type="radio"
          name={group}
          checked={value === (chosen ?? null)}
          aria-label={shown ? name(value) : undefined}
          onChange={() => onChoose(value)}
        />
        <span>{shown || (value === null ? text('choiceNone') : name(value))}</span>
      </label>
    );
  });
}

/** Reasons in the user's order; one that is on the article but no longer in the list can still be taken off. */
function Reasons({
  chosen,
  offered,
  onChange,
}: Pick<ChoiceFieldProps, 'onChange'> & { chosen: readonly string[]; offered: readonly string[] }) {
  const all = [...offered, ...chosen.filter((reason) => !offered.includes(reason))];
  if (all.length === 0) return <p class="choice-hint">{text('reasonsNone')}</p>;
  const choose = (reason: string, on: boolean) =>
    onChange({
      type: 'set-reasons',
      reasons: all.filter((one) => (one === reason ? on : chosen.includes(one))),
    });
  return (
    <fieldset class="reasons">
      <legend>{text('reasonsLabel')}</legend>
      {all.map((reason) => (
        <label key={reason}>
          <input
            type="checkbox"
            checked={chosen.includes(reason)}
            onChange={({ currentTarget }) => choose(reason, currentTarget.checked)}
          />
          <span>{reason}</span>
        </label>
      ))}
    </fieldset>
  );
}
