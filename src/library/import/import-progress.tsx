import { text, type TextKey } from '../../ui/text.ts';
import type { ImportWork } from './import-now.ts';

const SENTENCES: Record<ImportWork, TextKey> = {
  read: 'importReading',
  merge: 'importMerging',
  undo: 'importUndoing',
};

export interface ImportProgressProps {
  what: ImportWork;
  done: number;
  /** 0: not known. */
  total: number;
  /** Of the file. */
  name: string;
  onCancel: () => void;
}

/** What is done with a file, and how far it has come; it can be given up, but for taking it back. */
export function ImportProgress({ what, done, total, name, onCancel }: ImportProgressProps) {
  const sentence = text(SENTENCES[what], name);
  return (
    <div class="import-progress">
      <p role="status">{sentence}</p>
      <div class="work-line">
        <progress aria-label={sentence} {...(total > 0 ? { max: total, value: done } : {})} />
        {what !== 'undo' && (
          <button type="button" onClick={onCancel}>
            {text('tagsCancel')}
          </button>
        )}
      </div>
    </div>
  );
}
