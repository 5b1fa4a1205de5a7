import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Counts } from '../../copies/plan-counts.tsx';
import type { ImportOptions, ImportPreview } from '../../import/importing.ts';
import { Problem } from '../../ui/problem.tsx';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { formatWords } from '../format-words.ts';
import type { ChosenFile, ImportNow, ImportStep } from './import-now.ts';
import type { ImportRun } from './import-run.ts';
import { NotUnderstoodList } from './not-understood-list.tsx';
import { QuestionList } from './question-list.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { SentListPart } from './sent-list-part.tsx';
import { UnidentifiedList } from './unidentified-list.tsx';

export interface ImportPreviewPartProps extends Pick<ImportNow, 'formats'> {
  step: Extract<ImportStep, { type: 'preview' }>;
  file: ChosenFile;
  run: ImportRun;
}

/** What a file would bring, before it does; how it is read can be changed, and what is asked be answered. */
export function ImportPreviewPart({ step, file, formats, run }: ImportPreviewPartProps) {
  const { preview, problem } = step;
  const [options, setOptions] = useState(file.options);
  const [same, setSame] = useState<ReadonlySet<number>>(new Set());
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => title.current?.focus(), []); // What was pressed to get here is gone.
  const isChanged = isOtherReading(options, file.options, preview);
  const { articles, questions, list } = preview;
  const outdated = (list?.outdated.notes ?? 0) + (list?.outdated.tags ?? 0);
  const isNews = articles.fresh + articles.changed + questions.length + outdated > 0;
  const merge = () => run.merge(same);
  return (
    <section class="copies-plan" aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1}>
        {text('importPreview', file.name)}
      </h3>
      <p class="quiet-text">{factsText(preview)}</p>
      <ReadingFields
        {...{ options, formats, isChanged }}
        isList={preview.list !== undefined}
        keywords={preview.keywords}
        readAs={preview.format.id}
        onChange={setOptions}
        onRead={() => run.read(options)}
      />
      {preview.list && <SentListPart list={preview.list} />}
      <PreviewCounts preview={preview} />
      {!isNews && <p>{articles.same > 0 ? text('restoreNothing') : text('importNothing')}</p>}
      <NotUnderstoodList {...preview.notUnderstood} />
      <UnidentifiedList {...preview.unidentified} />
      <QuestionList questions={questions} same={same} onSame={setSame} />
      {problem !== undefined && (
        <Problem
          error={problem}
          onRetry={merge}
          onAllowPrivate={() => void run.world.allowPrivate().then(merge)}
        />
      )}
      {isNews && <p class="quiet-text">{text('importSafe')}</p>}
      <p class="copies-buttons">
        {isNews && !isChanged && (
          <button type="button" class="primary" onClick={merge}>
            {text('importDo')}
          </button>
        )}
        <button type="button" onClick={() => run.cancel()}>
          {text('tagsCancel')}
        </button>
      </p>
    </section>
  );
}

/** `RIS · 1,204 records`. */
function factsText({ format, records }: ImportPreview): string {
  const count = records === 1 ? text('importRecord') : text('importRecords', printedNumber(records));
  return `${formatWords(format)} · ${count}`;
}

/** Is it to be read in another way than it was? */
function isOtherReading(
  wanted: ImportOptions,
  was: ImportOptions,
  { format, keywords }: ImportPreview,
): boolean {
  const isSame =
    (wanted.format ?? format.id) === format.id &&
    (wanted.keywords ?? keywords?.as) === keywords?.as &&
    wanted.origin === was.origin &&
    wanted.tag === was.tag;
  return !isSame;
}

function PreviewCounts({ preview: { articles, brings, shared, empty, extra } }: { preview: ImportPreview }) {
  return (
    <>
      <Counts
        rows={[
          [text('restoreFresh'), articles.fresh],
          [text('restoreChanged'), articles.changed],
          [text('restoreSame'), articles.same],
          [text('importNotes'), brings.notes],
          [text('importHighlights'), brings.highlights],
          [text('restoreTags'), brings.tags],
          [text('restoreChoices'), brings.choices],
        ]}
      />
      {shared > 0 && <p>{text('importShared', printedNumber(shared))}</p>}
      {empty > 0 && <p>{text('importEmpty', printedNumber(empty))}</p>}
      {extra > 0 && <p>{text('importExtra', printedNumber(extra))}</p>}
    </>
  );
}
