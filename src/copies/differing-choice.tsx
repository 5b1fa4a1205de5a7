import { useId } from 'preact/hooks';
import type { RestorePlan } from '../store/read/restore-counts.ts';
import { text } from '../ui/text.ts';
import { Counts } from './plan-counts.tsx';
import type { Differing } from './use-restore.ts';

export interface DifferingChoiceProps {
  differing: RestorePlan['differing'];
  chosen: Differing;
  onChoose: (chosen: Differing) => void;
}

/** What says something else than in the file: it stays as it is, or gets back what the file says. */
export function DifferingChoice({ differing, chosen, onChoose }: DifferingChoiceProps) {
  const name = useId();
  const choice = (value: Differing, label: string) => (
    <div class="choice">
      <input
        id={`${name}-${value}`}
        type="radio"
        name={name}
        checked={chosen === value}
        onChange={() => onChoose(value)}
      />
      <label for={`${name}-${value}`}>{label}</label>
    </div>
  );
  const { notes, choices, tags, examples } = differing;
  return (
    <fieldset class="copies-differing">
      <legend>{text('restoreDiffering')}</legend>
      <Counts
        rows={[
          [text('restoreDifferingNotes'), notes],
          [text('restoreDifferingChoices'), choices],
          [text('restoreDifferingTags'), tags],
        ]}
      />
      {choice('now', text('restoreKeepNow'))}
      {choice('file', text('restoreTakeFile'))}
      {examples.length > 0 && (
        <details>
          <summary>{text('restoreShowTexts')}</summary>
          <ul class="copies-texts">
            {examples.map((example, at) => (
              <li key={at}>
                <strong>{example.title ?? example.key}</strong>
                <p>
                  <span class="copies-which">{text('restoreTextNow')}</span> {example.now}
                </p>
                <p>
                  <span class="copies-which">{text('restoreTextFile')}</span> {example.file}
                </p>
              </li>
            ))}
          </ul>
          {notes > examples.length && <p>{text('restoreMoreTexts', notes - examples.length)}</p>}
        </details>
      )}
    </fieldset>
  );
}
