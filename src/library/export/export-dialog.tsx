import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Field, FIELDS } from '../../exchange/records/chosen-fields.ts';
import { lastExportFormat, lastExportLeft } from '../../settings/last-export.ts';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import { formatWords } from '../format-words.ts';
import '../work-foot.css';
import './export.css';
import type { ExportWorld } from './export-world.ts';
import { FieldChoice } from './field-choice.tsx';
import { FolderPart } from './folder-part.tsx';
import { formatName } from './format-name.ts';
import { LossPart } from './loss-part.tsx';
import { SavePart } from './save-part.tsx';
import { useLosses } from './use-losses.ts';
import { type ExportSubject, FIRST_FORMAT, FOLDER, FOLDER_FORMAT } from './ways.ts';

export interface ExportDialogProps {
  subject: ExportSubject;
  world: ExportWorld;
  onClose: () => void;
}

/**
 * Takes articles out of the library: the format, what goes along, what the format can't carry, and only then the file, or
 * the folder.
 */
export function ExportDialog({ subject, world, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [way, setWay] = useState<string>();
  const [left, setLeft] = useState<readonly Field[]>([]);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const isThere = (one: string) =>
      one === FOLDER ? world.folder !== undefined : world.formats.some((format) => format.id === one);
    void Promise.all([lastExportFormat.getValue(), lastExportLeft.getValue()]).then(([last, kept]) => {
      setLeft(FIELDS.filter((field) => kept.includes(field)));
      setWay(isThere(last) ? last : FIRST_FORMAT);
    });
  }, [world]);
  const formatId = way === FOLDER ? FOLDER_FORMAT : way;
  const format = world.formats.find((one) => one.id === formatId);
  const losses = useLosses(world, format, { keys: subject.keys, left });
  const isOff = !losses.losses && losses.error === undefined;
  const close = () => dialog.current?.close();
  return (
    <dialog class="export-dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{text('exportTitle', articlesText(subject.count))}</h2>
      <label for={`${id}-format`}>{text('exportFormat')}</label>
      <select
        id={`${id}-format`}
        class="field"
        value={way}
        disabled={way === undefined}
        onChange={({ currentTarget }) => setWay(currentTarget.value)}
      >
        {world.formats.map((one) => (
          <option key={one.id} value={one.id}>
            {formatName(one)}
          </option>
        ))}
        {world.folder && <option value={FOLDER}>{text('exportMarkdownFolder')}</option>}
      </select>
      {!world.folder && way === FOLDER_FORMAT && <p class="quiet-text">{text('exportFolderElsewhere')}</p>}
      <FieldChoice left={left} onLeft={setLeft} />
      {format && (
        <LossPart name={way === FOLDER ? text('exportMarkdownName') : formatWords(format)} state={losses} />
      )}
      {way === FOLDER && world.folder ? (
        <FolderPart world={world.folder} {...{ subject, left, isOff }} onClose={close} />
      ) : (
        <SavePart {...{ world, subject, format, left, isOff }} onClose={close} />
      )}
    </dialog>
  );
}
