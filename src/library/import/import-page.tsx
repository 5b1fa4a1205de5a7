import { text } from '../../ui/text.ts';
import { useUndoKey } from '../../ui/use-undo-key.ts';
import { useNow } from '../use-now.ts';
import { WorkFoot } from '../work-foot.tsx';
import { ImportPart } from './import-part.tsx';
import type { ImportRun } from './import-run.ts';
import { OriginList } from './origin-list.tsx';
import { useOrigins } from './use-origins.ts';

/** Takes files into the library, and lists what came in so. */
export function ImportPage({ run }: { run: ImportRun }) {
  const { step } = useNow(run);
  const isImporting = step.type === 'work';
  const origins = useOrigins(run.world, isImporting);
  const undo = () => void origins.undo();
  useUndoKey(origins.done?.canUndo ? origins.done : undefined, undo);
  const allowPrivate = () => void run.world.allowPrivate().then(() => origins.problem?.retry());
  return (
    <main class="plain-view" aria-label={text('libraryImport')} aria-busy={isImporting || origins.isBusy}>
      <div class="plain-column import">
        <h2>{text('libraryImport')}</h2>
        <p>{text('importLead')}</p>
        <ImportPart run={run} />
        {!isImporting && <OriginList origins={origins} />}
      </div>
      <WorkFoot
        working={origins.working}
        onCancel={() => origins.cancel()}
        problem={origins.problem}
        onAllowPrivate={allowPrivate}
        done={origins.done}
        onUndo={undo}
        onDismiss={() => origins.dismiss()}
      />
    </main>
  );
}
