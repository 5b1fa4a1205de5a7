import { useEffect, useId, useState } from 'preact/hooks';
import type { Field } from '../../exchange/records/chosen-fields.ts';
import type { KeptFolder } from '../../export/folder/kept-folder.ts';
import { AppError } from '../../lib/app-error.ts';
import { mayWriteHere } from '../../protocol/private-window.ts';
import { lastExportFormat, lastExportLeft } from '../../settings/last-export.ts';
import { dayAndClock } from '../../ui/dates.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { Answers } from './answers.tsx';
import { editedText, folderText } from './folder-text.ts';
import type { FolderWorld } from './folder-world.ts';
import { useSaving } from './use-saving.ts';
import { type ExportSubject, FOLDER } from './ways.ts';

export interface FolderPartProps {
  world: FolderWorld;
  subject: ExportSubject;
  left: readonly Field[];
  isOff: boolean;
  onClose: () => void;
}

/** Writes into a folder of Markdown that the user chose, and keeps up to date what was written there before. */
export function FolderPart({ world, subject: { keys }, left, isOff, onClose }: FolderPartProps) {
  const [folder, setFolder] = useState<KeptFolder>();
  const [isAll, setAll] = useState(false);
  const [edited, setEdited] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  const saving = useSaving();
  const id = useId();
  useEffect(() => void world.kept().then(setFolder, setError), [world]);

  const since = keys ? undefined : folder?.exportedAt;
  const choose = () =>
    void world.choose().then((handle) => handle && setFolder({ handle, exportedAt: undefined }), setError);
  const write = (evenEdited: boolean) => {
    if (!folder) return;
    const { handle } = folder;
    const leave = world.allow(handle); // In the click itself.
    setEdited([]);
    saving.begin(async (waiting) => {
      if (!(await leave)) throw new AppError('auth', 'The browser lets nothing be written into this folder.');
      const at = Date.now();
      const before = isAll || keys ? undefined : folder.articles;
      const outcome = await world.write({ folder: handle, keys, before, left, evenEdited }, waiting);
      setEdited(outcome.edited);
      const next = keys ? folder : { handle, exportedAt: at, articles: outcome.articles };
      setFolder(next);
      if (mayWriteHere()) {
        await Promise.all([
          world.keep(next),
          lastExportFormat.setValue(FOLDER),
          lastExportLeft.setValue(left),
        ]);
      }
      return folderText(outcome);
    });
  };
  return (
    <>
      <div class="export-folder">
        <span>{folder ? text('exportFolder', folder.handle.name) : text('exportNoFolder')}</span>
        <button type="button" onClick={choose}>
          {folder ? text('exportOtherFolder') : text('exportChooseFolder')}
        </button>
      </div>
      {since !== undefined && (
        <fieldset class="export-since">
          <legend>{text('exportWhich')}</legend>
          {[false, true].map((all) => (
            <label key={String(all)}>
              <input type="radio" name={id} checked={isAll === all} onChange={() => setAll(all)} />
              <span>{all ? text('exportAllOfThem') : text('exportChanged', dayAndClock(since))}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="quiet-text">{text('exportFolderWhat')}</p>
      {error !== undefined && <Problem error={error} />}
      <Answers
        saving={saving}
        working={text('exportWritingFolder')}
        name={text('exportWriteFolder')}
        isOff={isOff || !folder}
        onSave={() => write(false)}
        onClose={onClose}
      />
      {edited.length > 0 && !saving.running && (
        <div class="export-edited">
          <p>{editedText(edited)}</p>
          <button type="button" onClick={() => write(true)}>
            {text('exportReplaceEdited')}
          </button>
        </div>
      )}
    </>
  );
}
