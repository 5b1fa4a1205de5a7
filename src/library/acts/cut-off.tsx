import type { ActState } from '../../store/read/act.ts';
import { text } from '../../ui/text.ts';
import { cutOffText } from './act-text.ts';
import type { Acts } from './acts.ts';

/** A change of many entries, or its undoing, that ended half way, and the ways to go on. */
export function CutOff({ act, acts }: { act: ActState; acts: Acts }) {
  return (
    <div class="cut-off" role="group" aria-label={text('actsCutOffLabel')}>
      <p>{cutOffText(act)}</p>
      <button type="button" class="primary" onClick={() => void acts.finish()}>
        {act.isUndoing ? text('actsUndoRest') : text('actsFinish')}
      </button>
      {!act.isUndoing && act.steps > 0 && (
        <button type="button" onClick={() => void acts.undo()}>
          {text('undo')}
        </button>
      )}
      <button type="button" onClick={() => void acts.leave()}>
        {text('actsLeave')}
      </button>
    </div>
  );
}
