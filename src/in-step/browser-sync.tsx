import { useId, useState } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import { printedSize } from '../ui/printed-size.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { SyncWorld } from './sync-world.ts';
import { TargetPart } from './target-part.tsx';

/** The room that browsers give, bytes. */
const ROOM = 102_400;

export interface SyncTargetProps {
  world: SyncWorld;
  /** undefined while it is off. */
  target: TargetState | undefined;
  underWay: readonly string[];
}

/** The browser's own sync: on or off in one click, and how much room is left. */
export function BrowserSync({ world, target, underWay }: SyncTargetProps) {
  const [error, setError] = useState<unknown>();
  const id = useId();
  const turn = (on: boolean) => {
    setError(undefined);
    world.switchBrowser(on).catch(setError);
  };
  return (
    <>
      <p id={`${id}-why`}>{text('syncBrowserWhy')}</p>
      <div class="choice">
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-why`}
          checked={target !== undefined}
          onChange={({ currentTarget }) => turn(currentTarget.checked)}
        />
        <label for={id}>{text('syncBrowserOn')}</label>
      </div>
      {error !== undefined && <Problem error={error} />}
      {target?.isResting && <p class="quiet-text">{text('syncBrowserRests')}</p>}
      {target?.runs.used !== undefined && <Meter used={target.runs.used} />}
      {target && !target.isResting && (
        <TargetPart world={world} target={target} isUnderWay={underWay.includes(target.target)} />
      )}
    </>
  );
}

function Meter({ used }: { used: number }) {
  const words = text('syncBrowserUsed', printedSize(used), printedSize(ROOM));
  return (
    <p class="sync-meter">
      <meter min={0} max={ROOM} high={ROOM * 0.9} value={used} aria-label={words} />
      <span aria-hidden="true">{words}</span>
    </p>
  );
}
