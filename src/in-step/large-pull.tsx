import { useState } from 'preact/hooks';
import type { LargePull as Pull } from '../store/sync-rows.ts';
import { day } from '../ui/dates.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';

/** For how long what undoes it is offered, ms. */
const UNDO_FOR = 7 * 24 * 60 * 60 * 1000;

/** Much went by what another device did: the user may want it back. */
export function LargePull({ pull, undo }: { pull: Pull | undefined; undo: () => Promise<void> }) {
  const [isDone, setDone] = useState(false);
  const [error, setError] = useState<unknown>();
  if (!pull) return <p role="status">{isDone && text('syncPullUndone')}</p>;
  const bringBack = () => {
    undo().then(() => setDone(true), setError);
  };
  return (
    <div class="problem" role="alert">
      <p>{text('syncLargePull', pull.gone, pull.shown, day(pull.at + UNDO_FOR))}</p>
      <button type="button" onClick={bringBack}>
        {text('syncUndoPull')}
      </button>
      {error !== undefined && <Problem error={error} onRetry={bringBack} />}
    </div>
  );
}
