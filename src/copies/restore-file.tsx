import { useId } from 'preact/hooks';
import { ask } from '../protocol/ask.ts';
import { errorCode } from '../ui/error-text.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import './copies.css';
import { faultText } from './fault-text.ts';
import type { FilesWorld } from './files-world.ts';
import { PlanView } from './plan-view.tsx';
import { ProgressLine } from './progress-line.tsx';
import { RestoreDone } from './restore-done.tsx';
import { type RestoreWork, useRestore } from './use-restore.ts';

export interface RestoreFileProps {
  world: FilesWorld;
  /** The library changed. */
  onChange?: (() => void) | undefined;
}

/** Opens a PubMargin file: chosen, looked at, brought in, and taken back if need be. */
export function RestoreFile({ world, onChange }: RestoreFileProps) {
  const work = useRestore(world, onChange);
  const isFree = work.step.type !== 'work' && work.step.type !== 'preview';
  return (
    <>
      {isFree && <FileChooser onChoose={(file) => void work.open(file.name, Promise.resolve(file))} />}
      <RestoreSteps work={work} />
    </>
  );
}

/** What becomes of a file once it is chosen. */
export function RestoreSteps({ work }: { work: RestoreWork }) {
  const { step } = work;
  switch (step.type) {
    case 'choose':
      return <div role="status" />;
    case 'work':
      return (
        <ProgressLine
          {...step}
          onCancel={step.what === 'read' || step.what === 'look' ? work.cancel : undefined}
        />
      );
    case 'preview':
      return (
        <PlanView {...step} onRestore={(differing) => void work.restore(differing)} onCancel={work.cancel} />
      );
    case 'done':
      return <RestoreDone {...step} onUndo={() => void work.undo()} />;
    case 'undone':
      return (
        <p class="outcome" role="status">
          {text('restoreUndone')}
        </p>
      );
    case 'problem':
      if (errorCode(step.error) === 'private-window') {
        const agree = () => void ask('allow-private', {}).then(step.again, step.again);
        return <Problem error={step.error} onAllowPrivate={agree} />;
      }
      return (
        <p class="problem" role="alert">
          {faultText(step.error)}
        </p>
      );
  }
}

function FileChooser({ onChoose }: { onChoose: (file: File) => void }) {
  const id = useId();
  return (
    <div class="file">
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          currentTarget.value = ''; // The same file may be chosen again.
        }}
      />
      <label for={id} class="button">
        {text('fileChoose')}
      </label>
    </div>
  );
}
