import { useState } from 'preact/hooks';
import { text } from '../ui/text.ts';
import type { SyncTargetProps } from './browser-sync.tsx';
import { FolderForm } from './folder-form.tsx';
import { LabTags } from './lab-tags.tsx';
import { TargetPart } from './target-part.tsx';

/** A WebDAV folder, the user's or a lab's: set up in a few fields, then how the library stands to it. */
export function FolderSync({ world, target, underWay }: SyncTargetProps) {
  const [isAnew, setAnew] = useState(false);
  if (!target) {
    return (
      <>
        <p>{text('syncFolderWhy')}</p>
        <FolderForm world={world} />
      </>
    );
  }
  const { folder, lab } = target;
  return (
    <>
      {lab && <h4>{lab.name}</h4>}
      {folder && (
        <p class="sync-folder">
          {text(folder.isEncrypted ? 'syncFolderEncrypted' : 'syncFolderPlain', folder.address, folder.user)}
        </p>
      )}
      {lab && <LabTags world={world} target={target.target} lab={lab} />}
      <TargetPart world={world} target={target} isUnderWay={underWay.includes(target.target)} />
      <p class="quiet-text">{text('syncDisconnectWhy')}</p>
      {(isAnew || target.runs.isStopped) && (
        <FolderForm
          world={world}
          known={folder}
          {...(lab ? { lab: { name: lab.name, target: target.target } } : {})}
          onDone={() => setAnew(false)}
        />
      )}
      {!isAnew && !target.runs.isStopped && (
        <p>
          <button type="button" class="link sync-anew" onClick={() => setAnew(true)}>
            {text('syncAnew')}
          </button>
        </p>
      )}
    </>
  );
}
