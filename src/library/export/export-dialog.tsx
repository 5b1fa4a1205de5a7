import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import { type Field, FIELDS } from '../../exchange/records/chosen-fields.ts';
import { mayWriteHere } from '../../protocol/private-window.ts';
import { lastExportFormat, lastExportLeft } from '../../settings/last-export.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import '../work-foot.css';
import './export.css';
import type { ExportWorld } from './export-world.ts';
import { FieldChoice } from './field-choice.tsx';
import { formatName } from './format-name.ts';
import { LossPart } from './loss-part.tsx';
import { Progress } from './progress.tsx';
import { useLosses } from './use-losses.ts';
import { useSaving } from './use-saving.ts';

/** What is to go out. */
export interface ExportSubject {
  /** Absent: all of the library. */
  readonly keys?: readonly ArticleKey[] | undefined;
  readonly count: number;
  /** In words, for formats that have a title. */
  readonly title: string;
}

export interface ExportDialogProps {
  subject: ExportSubject;
  world: ExportWorld;
  onClose: () => void;
}

/** The format that is offered first. */
const FIRST_FORMAT = 'ris';

/**
 * Takes articles out of the library as a file: the format, what goes along, what the format can't carry, and only then
 * the file.
 */
export function ExportDialog({ subject: { keys, count, title }, world, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [formatId, setFormatId] = useState<string>();
  const [left, setLeft] = useState<readonly Field[]>([]);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    void Promise.all([lastExportFormat.getValue(), lastExportLeft.getValue()]).then(([last, kept]) => {
      setLeft(FIELDS.filter((field) => kept.includes(field)));
      setFormatId(world.formats.some((one) => one.id === last) ? last : FIRST_FORMAT);
    });
  }, [world]);
  const format = world.formats.find((one) => one.id === formatId);
  const losses = useLosses(world, format, { keys, left });
  const saving = useSaving();
  const isOff = !format || saving.running !== undefined || (!losses.losses && losses.error === undefined);
  const save = () => {
    if (!format || isOff) return;
    saving.begin(async (waiting) => {
      const { file, articles } = await world.fileOf({ format, title, keys, left }, waiting);
      world.save(file);
      if (mayWriteHere())
        await Promise.all([lastExportFormat.setValue(format.id), lastExportLeft.setValue(left)]);
      return text('exportSaved', file.name, articlesText(articles));
    });
  };
  return (
    <dialog class="export-dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{text('exportTitle', articlesText(count))}</h2>
      <label for={`${id}-format`}>{text('exportFormat')}</label>
      <select
        id={`${id}-format`}
        class="field"
        value={formatId}
        disabled={formatId === undefined}
        onChange={({ currentTarget }) => setFormatId(currentTarget.value)}
      >
        {world.formats.map((one) => (
          <option key={one.id} value={one.id}>
            {formatName(one)}
          </option>
        ))}
      </select>
      <FieldChoice left={left} onLeft={setLeft} />
      {format && <LossPart name={format.name} state={losses} />}
      {saving.running ? (
        <Progress
          said={text('exportWriting')}
          {...saving.running}
          end={text('tagsCancel')}
          onEnd={saving.cancel}
        />
      ) : (
        <p class="answers">
          <button type="button" class="primary" aria-disabled={isOff} onClick={save}>
            {text('exportSave')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {text('exportClose')}
          </button>
        </p>
      )}
      {saving.problem && <Problem error={saving.problem.error} onRetry={saving.problem.retry} />}
      <p class="outcome" role="status">
        {saving.said}
      </p>
    </dialog>
  );
}
