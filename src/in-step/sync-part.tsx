import { useEffect, useMemo, useState } from 'preact/hooks';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { BrowserSync } from './browser-sync.tsx';
import { FolderSync } from './folder-sync.tsx';
import './in-step.css';
import { LabSync } from './lab-sync.tsx';
import { librarySync } from './library-sync.ts';
import type { SyncWorld } from './sync-world.ts';
import { useSync } from './use-sync.ts';

/** Sync in the options: by the browser's account, by a folder of the user's, with labs by others, and how all stand. */
export function SyncPart({ world: given }: { world?: SyncWorld | undefined }) {
  const world = useMemo(() => given ?? librarySync(), [given]);
  const { standing, error } = useSync(world);
  const [isForbidden, setForbidden] = useState(false);
  useEffect(() => void world.isForbidden().then(setForbidden), [world]);
  if (isForbidden) return <p>{text('syncForbidden')}</p>;
  if (error !== undefined) return <Problem error={error} />;
  if (!standing) return null;
  const browser = standing.targets.find(({ kind }) => kind === 'browser');
  const folder = standing.targets.find(({ kind, lab }) => kind === 'webdav' && !lab);
  const labs = standing.targets.filter(({ lab }) => lab);
  return (
    <>
      <h3>{text('syncBrowserTitle')}</h3>
      <BrowserSync world={world} target={browser} underWay={standing.underWay} />
      <h3>{text('syncFolderTitle')}</h3>
      <FolderSync world={world} target={folder} underWay={standing.underWay} />
      <h3>{text('labTitle')}</h3>
      <LabSync world={world} labs={labs} underWay={standing.underWay} />
    </>
  );
}
