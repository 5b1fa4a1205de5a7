import { text } from '../../ui/text.ts';

export interface WaitingFilesProps {
  /** At least one. */
  files: readonly File[];
  /** Nothing is under way. */
  isFree: boolean;
  onNext: () => void;
  onLeave: () => void;
}

/** Files that were chosen together: they are imported one after the other, each as the user says. */
export function WaitingFiles({ files, isFree, onNext, onLeave }: WaitingFilesProps) {
  const [next] = files;
  return (
    <section class="import-waiting" aria-label={text('importWaiting')}>
      <p>
        {text('importWaiting')} {files.map(({ name }) => name).join(', ')}
      </p>
      <p class="copies-buttons">
        {isFree && next && (
          <button type="button" class="primary" onClick={onNext}>
            {text('importNext', next.name)}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {text('importLeaveOthers')}
        </button>
      </p>
    </section>
  );
}
