import { useState } from 'preact/hooks';
import { errorCode } from '../../ui/error-text.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { useUndoKey } from '../../ui/use-undo-key.ts';
import { useNow } from '../use-now.ts';
import './import.css';
import { FilesField } from './files-field.tsx';
import { ImportDone } from './import-done.tsx';
import { importFaultText } from './import-fault-text.ts';
import { type ChosenFile, type ImportNow, isFree } from './import-now.ts';
import { ImportPreviewPart } from './import-preview-part.tsx';
import { ImportProgress } from './import-progress.tsx';
import type { ImportRun } from './import-run.ts';
import { OwnFile } from './own-file.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { Undone } from './undone.tsx';
import { WaitingFiles } from './waiting-files.tsx';

/** Takes files in: chosen, looked at, imported, and taken back if need be. */
export function ImportPart({ run }: { run: ImportRun }) {
  const now = useNow(run);
  const { step, waiting } = now;
  useUndoKey(step.type === 'done' ? step : undefined, () => run.undo());
  return (
    <div class="import-part">
      {isFree(step) && <FilesField onChoose={(files) => run.give(files)} />}
      <Step run={run} now={now} />
      {waiting.length > 0 && (
        <WaitingFiles
          files={waiting}
          isFree={isFree(step)}
          onNext={() => run.next()}
          onLeave={() => run.leaveOthers()}
        />
      )}
    </div>
  );
}

/** What becomes of the file that is under way. */
function Step({ run, now: { step, file, formats } }: { run: ImportRun; now: ImportNow }) {
  if (step.type === 'choose' || !file) return <div role="status" />;
  switch (step.type) {
    case 'work':
      return <ImportProgress {...step} name={file.name} onCancel={() => run.cancel()} />;
    case 'restore':
      return <OwnFile key={file.blob} file={file} run={run} />;
    case 'preview':
      return <ImportPreviewPart key={step.preview.file} {...{ step, file, formats, run }} />;
    case 'done':
      return <ImportDone {...step} onUndo={() => run.undo()} />;
    case 'undone':
      return <Undone />;
    case 'problem':
      return <NotRead key={file.options} {...{ file, formats, run }} error={step.error} />;
  }
}

interface NotReadProps extends Pick<ImportNow, 'formats'> {
  file: ChosenFile;
  run: ImportRun;
  error: unknown;
}

/**
 * A file that could not be read, and another try: it may be of a format that it does not look like. What is read is put aside, so
 * that a private window asks first.
 */
function NotRead({ file, formats, run, error }: NotReadProps) {
  const [options, setOptions] = useState(file.options);
  if (errorCode(error) === 'private-window') {
    const agree = () => void run.world.allowPrivate().then(() => run.read(options));
    return <Problem error={error} onAllowPrivate={agree} />;
  }
  return (
    <>
      <p class="problem" role="alert">
        {text('importProblem', file.name, importFaultText(error))}
      </p>
      {formats.length > 0 && (
        <ReadingFields
          {...{ options, formats }}
          readAs={undefined}
          isChanged
          onChange={setOptions}
          onRead={() => run.read(options)}
        />
      )}
    </>
  );
}
