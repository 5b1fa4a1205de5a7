import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { troubleText } from './trouble-text.ts';
import type { LookUp } from './use-look-up.ts';

export interface LookUpLineProps {
  lookUp: LookUp;
  /** What the button says: `Look up 40 articles`. */
  label: string;
  onStart: () => void;
}

/** The button that looks something up at NCBI, what that sends there, and how it goes. */
export function LookUpLine({ lookUp, label, onStart }: LookUpLineProps) {
  const { progress, wasRefused, error } = lookUp;
  const said = progress ? progressText(progress.done, progress.total) : '';
  return (
    <div class="look-up">
      {progress ? (
        <div class="work-line">
          <progress
            aria-label={text('lookUpWorking')}
            {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
          />
          <span>{said}</span>
          <button type="button" onClick={() => lookUp.cancel()}>
            {text('tagsCancel')}
          </button>
        </div>
      ) : (
        <div class="work-line">
          <button type="button" onClick={onStart}>
            {label}
          </button>
          <span class="quiet-text">{text('lookUpWhat')}</span>
        </div>
      )}
      <p role="status" class="quiet-text">
        {progress?.waiting}
        {!progress && wasRefused && text('lookUpNotAllowed')}
      </p>
      {error !== undefined && (
        <p class="problem" role="alert">
          {troubleText(error)}
        </p>
      )}
    </div>
  );
}

function progressText(done: number, total: number): string {
  return total === 0
    ? text('lookUpWorking')
    : text('lookUpProgress', printedNumber(done), printedNumber(total));
}
