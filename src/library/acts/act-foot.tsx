import { useEffect } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { useUndoKey } from '../../ui/use-undo-key.ts';
import { useNow } from '../use-now.ts';
import { WorkFoot } from '../work-foot.tsx';
import { cutOffText, workingText } from './act-text.ts';
import type { Acts, ActsNow } from './acts.ts';
import './acts.css';
import { CutOff } from './cut-off.tsx';

/** At the foot of the library: what is going on with many entries, what was cut off, and what came of the last act. */
export function ActFoot({ acts }: { acts: Acts }) {
  const now = useNow(acts);
  useEffect(() => {
    const drawn = new AbortController();
    void acts.watch(drawn.signal);
    return () => drawn.abort();
  }, [acts]);
  const undo = () => void acts.undo();
  useUndoKey(now.done?.undo, undo);
  const { running, cutOff, problem, done } = now;
  const said = running?.isStopping ? text('actsStopping') : running && workingText(running.act, running);
  return (
    <div class="act-foot">
      <WorkFoot
        working={running && { ...running, said: said ?? '' }}
        onCancel={() => acts.cancel()}
        problem={problem}
        onAllowPrivate={() => void acts.allowPrivate()}
        done={done && { message: done.message, canUndo: done.undo !== undefined }}
        onUndo={undo}
        onDismiss={() => acts.dismiss()}
        notice={cutOff && <CutOff act={cutOff} acts={acts} />}
        spoken={spokenText(now)}
      />
    </div>
  );
}

/** What is said aloud: beginning and end, not each step. */
function spokenText({ running, cutOff, done }: ActsNow): string {
  if (running) return workingText(running.act, { ...running, done: 0 });
  if (done) return done.message;
  return cutOff ? cutOffText(cutOff) : '';
}
