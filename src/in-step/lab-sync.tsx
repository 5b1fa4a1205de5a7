import { useState } from 'preact/hooks';
import { text } from '../ui/text.ts';
import type { SyncTargetProps } from './browser-sync.tsx';
import { FolderForm } from './folder-form.tsx';
import { FolderSync } from './folder-sync.tsx';

/** A lab's folder, to which only what is shared goes: set up when the user asks for it. */
export function LabSync(props: SyncTargetProps) {
  const [isAdding, setAdding] = useState(false);
  if (props.target) return <FolderSync {...props} />;
  return (
    <>
      <p>{text('labWhy')}</p>
      {isAdding ? (
        <FolderForm world={props.world} lab={{ name: undefined }} onDone={() => setAdding(false)} />
      ) : (
        <p>
          <button type="button" onClick={() => setAdding(true)}>
            {text('labAdd')}
          </button>
        </p>
      )}
    </>
  );
}
