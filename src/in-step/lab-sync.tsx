import { useState } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import { text } from '../ui/text.ts';
import { FolderForm } from './folder-form.tsx';
import { FolderSync } from './folder-sync.tsx';
import type { SyncWorld } from './sync-world.ts';

interface LabSyncProps {
  world: SyncWorld;
  labs: readonly TargetState[];
  underWay: readonly string[];
}

/** Labs' folders, to which only what is shared goes: set up when the user asks for it. */
export function LabSync({ world, labs, underWay }: LabSyncProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {labs.length === 0 && <p>{text('labWhy')}</p>}
      {labs.map((lab) => (
        <section key={lab.target} class="lab" aria-label={lab.lab?.name}>
          <FolderSync world={world} target={lab} underWay={underWay} />
        </section>
      ))}
      {isAdding ? (
        <FolderForm world={world} lab={{ name: undefined }} onDone={() => setAdding(false)} />
      ) : (
        <p>
          <button type="button" onClick={() => setAdding(true)}>
            {text(labs.length === 0 ? 'labAdd' : 'labAddMore')}
          </button>
        </p>
      )}
    </>
  );
}
