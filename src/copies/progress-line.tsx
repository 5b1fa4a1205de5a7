import { text, type TextKey } from '../ui/text.ts';
import type { RestoreStep } from './use-restore.ts';

type Work = Extract<RestoreStep, { type: 'work' }>;

const SENTENCES: Record<Work['what'], TextKey> = {
  read: 'restoreReading',
  look: 'restoreLooking',
  restore: 'restoreWorking',
  undo: 'restoreUndoing',
};

/** What takes a while, and how far it has come. `onCancel` is absent where it changes the library as one step. */
export function ProgressLine({
  what,
  done,
  total,
  onCancel,
}: Pick<Work, 'what' | 'done' | 'total'> & { onCancel: (() => void) | undefined }) {
  const sentence = text(SENTENCES[what]);
  return (
    <div class="copies-progress">
      <p role="status">{sentence}</p>
      <progress aria-label={sentence} {...(total > 0 ? { max: total, value: done } : {})} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {text('restoreCancel')}
        </button>
      )}
    </div>
  );
}
