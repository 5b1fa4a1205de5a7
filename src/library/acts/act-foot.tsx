import { useEffect } from 'preact/hooks';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { Toast } from '../../ui/toast.tsx';
import { useUndoKey } from '../../ui/use-undo-key.ts';
import { cutOffText, workingText } from './act-text.ts';
import type { Acts, ActsNow, Running } from './acts.ts';
import './acts.css';
import { useActs } from './use-acts.ts';

/** At the foot of the library: what is going on, what was cut off, and what came of the last act. */
export function ActFoot({ acts }: { acts: Acts }) {
  const now = useActs(acts);
  useEffect(() => {
    const drawn = new AbortController();
    void acts.watch(drawn.signal);
    return () => drawn.abort();
  }, [acts]);
  useUndoKey(() => void acts.undo());
  const { running, cutOff, problem, done } = now;
  return (
    <div class="act-foot">
      {running && <Working running={running} onCancel={() => acts.cancel()} />}
      {problem && <Problem error={problem.error} onRetry={problem.retry} />}
      {cutOff && (
        <div class="cut-off" role="group" aria-label={text('actsCutOffLabel')}>
          <p>{cutOffText(cutOff)}</p>
          <button type="button" class="primary" onClick={() => void acts.finish()}>
            {cutOff.isUndoing ? text('actsUndoRest') : text('actsFinish')}
          </button>
          {!cutOff.isUndoing && cutOff.steps > 0 && (
            <button type="button" onClick={() => void acts.undo()}>
              {text('undo')}
            </button>
          )}
          <button type="button" onClick={() => void acts.leave()}>
            {text('actsLeave')}
          </button>
        </div>
      )}
      {done && (
        <Toast
          message={done.message}
          takesFocus={false}
          onUndo={done.undo && (() => void acts.undo())}
          onDismiss={() => acts.dismiss()}
        />
      )}
      <p class="unseen" role="status">
        {spokenText(now)}
      </p>
    </div>
  );
}

function Working({ running, onCancel }: { running: Running; onCancel: () => void }) {
  const said = running.isStopping ? text('actsStopping') : workingText(running.act, running);
  return (
    <div class="working">
      <span aria-hidden="true">{said}</span>
      <progress value={running.done} max={running.total} aria-label={said} />
      <button type="button" aria-disabled={running.isStopping} onClick={onCancel}>
        {text('tagsCancel')}
      </button>
    </div>
  );
}

/** What is said aloud: beginning and end, not each step. */
function spokenText({ running, cutOff, done }: ActsNow): string {
  if (running) return workingText(running.act, { ...running, done: 0 });
  if (done) return done.message;
  return cutOff ? cutOffText(cutOff) : '';
}
