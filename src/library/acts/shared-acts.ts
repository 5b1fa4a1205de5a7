import { Acts } from './acts.ts';
import type { ActsWorld } from './acts-world.ts';
import { actsLibrary } from './library.ts';

let shared: { acts: Acts; world: ActsWorld } | undefined;

/** What acts on many entries in this window: one for all of its views, since an act goes on when its view is left. */
export function sharedActs(): { acts: Acts; world: ActsWorld } {
  if (shared) return shared;
  const world = actsLibrary();
  shared = { acts: new Acts(world), world };
  return shared;
}
