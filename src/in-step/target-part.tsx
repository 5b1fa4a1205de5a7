import { useState } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { LargePull } from './large-pull.tsx';
import { SyncLog } from './sync-log.tsx';
import { nextTryText, standingText, troubleText } from './sync-text.ts';
import type { SyncWorld } from './sync-world.ts';

export interface TargetPartProps {
  world: SyncWorld;
  target: TargetState;
  isUnderWay: boolean;
  /** Paused and let go of it is in the options alone. */
  canBeSwitched?: boolean;
}

/** How the library stands to a target that is on, and what can be done about it. */
export function TargetPart({ world, target, isUnderWay, canBeSwitched = true }: TargetPartProps) {
  const [error, setError] = useState<unknown>();
  const act = (work: Promise<void>) => {
    setError(undefined);
    work.catch(setError);
  };
  const { target: name, isPaused, runs } = target;
  const trouble = troubleText(target);
  return (
    <>
      <p role="status">{standingText(target, isUnderWay)}</p>
      {trouble !== '' && <p class="problem">{[trouble, nextTryText(target)].join(' ').trim()}</p>}
      {runs.devices && <p class="quiet-text">{devicesText(runs.devices, target.device)}</p>}
      <LargePull pull={target.largePull} undo={() => world.undoPull(name)} />
      <p class="sync-acts">
        {!isPaused && (
          <button type="button" disabled={isUnderWay} onClick={() => act(world.now(name))}>
            {text('syncNow')}
          </button>
        )}
        {(canBeSwitched || isPaused) && (
          <button type="button" onClick={() => act(world.pause(name, !isPaused))}>
            {text(isPaused ? 'syncResume' : 'syncPause')}
          </button>
        )}
        {canBeSwitched && target.kind === 'webdav' && (
          <button type="button" onClick={() => act(world.disconnect(name))}>
            {text('syncDisconnect')}
          </button>
        )}
      </p>
      {error !== undefined && <Problem error={error} />}
      <SyncLog lines={runs.log} copy={world.copy} />
    </>
  );
}

function devicesText(others: readonly string[], own: string): string {
  if (others.length === 0) return text('syncNoDevices');
  const names = others.map(shortName).join(', ');
  return others.length === 1
    ? text('syncOneDevice', names, shortName(own))
    : text('syncDevices', others.length, names, shortName(own));
}

/** The beginning of a device's random name: enough to tell a user's own few apart. */
function shortName(device: string): string {
  return device.slice(0, 4).toUpperCase();
}
