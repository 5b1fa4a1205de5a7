import { useEffect, useState } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import type { SyncWorld } from './sync-world.ts';

/** While a run is under way it is looked after every so often, ms. */
const LOOK_AGAIN = 2_000;

/** How sync stands, while a component is drawn; undefined until it is known. */
export interface SyncStanding {
  readonly targets: readonly TargetState[];
  readonly underWay: readonly string[];
}

/** Follows how sync stands. `error`: it could not be read. */
export function useSync(world: SyncWorld): { standing: SyncStanding | undefined; error: unknown } {
  const [standing, setStanding] = useState<SyncStanding>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const drawn = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      Promise.all([world.targets(), world.underWay()]).then(([targets, underWay]) => {
        setStanding({ targets, underWay });
        setError(undefined);
        // Of a worker that dies nobody tells.
        if (underWay.length > 0 && !drawn.signal.aborted) timer = setTimeout(look, LOOK_AGAIN);
      }, setError);
    };
    look();
    world.follow(look, drawn.signal);
    return () => {
      drawn.abort();
      clearTimeout(timer);
    };
  }, [world]);
  return { standing, error };
}
