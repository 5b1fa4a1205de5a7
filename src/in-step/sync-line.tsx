import { useId } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import { text } from '../ui/text.ts';
import './in-step.css';
import './sync-line.css';
import { briefText } from './sync-text.ts';
import type { SyncWorld } from './sync-world.ts';
import { TargetPart } from './target-part.tsx';
import { useSync } from './use-sync.ts';

/** How sync stands, in the head or foot of a page: in a few words, and at a click in full. Nothing where sync is off. */
export function SyncLine({ world, class: name }: { world: SyncWorld; class: string }) {
  const { standing } = useSync(world);
  const id = useId();
  if (!standing || standing.targets.length === 0) return null;
  const { targets, underWay } = standing;
  return (
    <>
      <button type="button" class={name} popovertarget={id}>
        {briefText(targets, underWay.length > 0)}
      </button>
      <div id={id} popover="auto" class="sync-card" role="dialog" aria-label={text('syncTitle')}>
        {targets
          .filter(({ isResting }) => !isResting)
          .map((target) => (
            <section key={target.target} aria-label={nameOf(target)}>
              <h2>{nameOf(target)}</h2>
              <TargetPart
                world={world}
                target={target}
                isUnderWay={underWay.includes(target.target)}
                canBeSwitched={false}
              />
            </section>
          ))}
        <p>
          <a href="/options.html#sync">{text('syncOfferMore')}</a>
        </p>
      </div>
    </>
  );
}

function nameOf({ kind, lab }: TargetState): string {
  if (lab) return lab.name;
  return text(kind === 'browser' ? 'syncBrowserTitle' : 'syncFolderTitle');
}
