import { mayWriteHere } from '../../protocol/private-window.ts';
import { lastExportFormat, lastExportLeft } from '../../settings/last-export.ts';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import type { Field } from '../../exchange/records/chosen-fields.ts';
import type { WritableFormat } from '../../export/writable-formats.ts';
import type { ExportWorld } from './export-world.ts';
import { Answers } from './answers.tsx';
import { useSaving } from './use-saving.ts';
import type { ExportSubject } from './ways.ts';

export interface SavePartProps {
  world: Pick<ExportWorld, 'fileOf' | 'save'>;
  subject: ExportSubject;
  format: WritableFormat | undefined;
  left: readonly Field[];
  /** It is not known yet what is lost. */
  isOff: boolean;
  onClose: () => void;
}

/** Saves the file, and remembers what was chosen. */
export function SavePart({ world, subject: { keys, title }, format, left, isOff, onClose }: SavePartProps) {
  const saving = useSaving();
  const save = () => {
    if (!format) return;
    saving.begin(async (waiting) => {
      const { file, articles } = await world.fileOf({ format, title, keys, left }, waiting);
      world.save(file);
      if (mayWriteHere()) {
        await Promise.all([lastExportFormat.setValue(format.id), lastExportLeft.setValue(left)]);
      }
      return text('exportSaved', file.name, articlesText(articles));
    });
  };
  return (
    <Answers
      saving={saving}
      working={text('exportWriting')}
      name={text('exportSave')}
      isOff={!format || isOff}
      onSave={save}
      onClose={onClose}
    />
  );
}
