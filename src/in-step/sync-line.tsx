import { standingOf } from './standing-of.ts';
import { briefText } from './sync-text.ts';
import type { SyncWorld } from './sync-world.ts';
import { useSync } from './use-sync.ts';

/** How sync stands, in the head of a page, as a way to more of it; nothing where sync is off. */
export function SyncLine({ world, class: name }: { world: SyncWorld; class: string }) {
  const { standing } = useSync(world);
  if (!standing || standing.targets.length === 0) return null;
  return (
    <a class={name} href="/options.html#sync" title={standingOf(standing)}>
      {briefText(standing.targets, standing.underWay.length > 0)}
    </a>
  );
}
