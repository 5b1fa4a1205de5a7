import { useEffect } from 'preact/hooks';
import { RestoreSteps } from '../../copies/restore-file.tsx';
import { useRestore } from '../../copies/use-restore.ts';
import type { ChosenFile } from './import-now.ts';
import type { ImportRun } from './import-run.ts';

/** One of PubMargin's own files: it is restored, which brings back all that it holds. */
export function OwnFile({ file, run }: { file: ChosenFile; run: ImportRun }) {
  const work = useRestore(run.world.files);
  const { type } = work.step;
  const cancel = () => {
    work.cancel();
    run.dismiss();
  };
  useEffect(() => void work.open(file.name, Promise.resolve(file.blob)), []);
  useEffect(() => run.restoring(['done', 'undone', 'problem'].includes(type)), [type]);
  return <RestoreSteps work={{ ...work, cancel }} />;
}
