import { useState } from 'preact/hooks';
import { text } from '../ui/text.ts';
import type { SyncTargetProps } from './browser-sync.tsx';
import { FolderForm } from './folder-form.tsx';
import { TargetPart } from './target-part.tsx';

/** A WebDAV folder: set up in three fields, then how the library stands to it. */
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
  const { folder } = target;
  return (
    <>
      {folder && (
        <p class="sync-folder">
          {text(folder.isEncrypted ? 'syncFolderEncrypted' : 'syncFolderPlain', folder.address, folder.user)}
        </p>
      )}
      <TargetPart world={world} target={target} isUnderWay={underWay.includes(target.target)} />
      <p class="quiet-text">{text('syncDisconnectWhy')}</p>
      {(isAnew || target.runs.isStopped) && (
        <FolderForm world={world} known={folder} onDone={() => setAnew(false)} />
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
