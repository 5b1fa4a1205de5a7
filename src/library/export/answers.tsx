import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { Progress } from './progress.tsx';
import type { Saving } from './use-saving.ts';

export interface AnswersProps {
  saving: Saving;
  /** What is said while it is under way. */
  working: string;
  /** The name of what begins it. */
  name: string;
  isOff: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** The last line of the export: what writes it, how far that is, and what came of it. */
export function Answers({ saving, working, name, isOff, onSave, onClose }: AnswersProps) {
  const { running, problem, said, cancel } = saving;
  return (
    <>
      {running ? (
        <Progress said={working} {...running} end={text('tagsCancel')} onEnd={cancel} />
      ) : (
        <p class="answers">
          <button
            type="button"
            class="primary"
            aria-disabled={isOff}
            onClick={() => (isOff ? undefined : onSave())}
          >
            {name}
          </button>
          <button type="button" onClick={onClose}>
            {text('exportClose')}
          </button>
        </p>
      )}
      {problem && <Problem error={problem.error} onRetry={problem.retry} />}
      <p class="outcome" role="status">
        {said}
      </p>
    </>
  );
}
