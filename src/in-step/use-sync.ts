import { useEffect, useState } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import type { SyncWorld } from './sync-world.ts';

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
    const look = () => {
      Promise.all([world.targets(), world.underWay()]).then(([targets, underWay]) => {
        setStanding({ targets, underWay });
        setError(undefined);
      }, setError);
    };
    look();
    world.follow(look, drawn.signal);
    return () => drawn.abort();
  }, [world]);
  return { standing, error };
}
