import { useMemo } from 'preact/hooks';
import { BackUpList } from '../copies/back-up-list.tsx';
import { CopyPart } from '../copies/copy-part.tsx';
import { CopyTimesField } from '../copies/copy-times-field.tsx';
import type { FilesWorld } from '../copies/files-world.ts';
import { libraryFiles } from '../copies/library-files.ts';
import { RestoreFile } from '../copies/restore-file.tsx';
import { text } from '../ui/text.ts';

/** Copies of the library outside of this browser, back-ups within it, and the way back in from both. */
export function BackupSections({ world: given }: { world?: FilesWorld | undefined }) {
  const world = useMemo(() => given ?? libraryFiles(), [given]);
  return (
    <>
      <h3>{text('copiesOutside')}</h3>
      <CopyPart world={world} />
      <CopyTimesField world={world} />
      <h3>{text('copiesOpen')}</h3>
      <p>
        {text('fileWhy')} <a href="/library.html#/import">{text('importOther')}</a>
      </p>
      <RestoreFile world={world} />
      <h3>{text('backUpsTitle')}</h3>
      <p>{text('backUpsWhy')}</p>
      <BackUpList world={world} />
    </>
  );
}
