import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TagView } from '../../protocol/messages.ts';
import { Problem } from '../../ui/problem.tsx';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { useUndoKey } from '../../ui/use-undo-key.ts';
import { articlesText } from '../acts/act-text.ts';
import type { GoTo } from '../views.ts';
import { useNow } from '../use-now.ts';
import { WorkFoot } from '../work-foot.tsx';
import { type AddDraft, emptyDraft } from './add-draft.ts';
import { AddedLine } from './added-line.tsx';
import { addRows, subjectOf } from './add-rows.ts';
import type { AddWorld } from './add-world.ts';
import type { Adding } from './adding.ts';
import { NotFound } from './not-found.tsx';
import { KeepAs } from './keep-as.tsx';
import { LookUpPart } from './look-up-part.tsx';
import { PasteField } from './paste-field.tsx';
import { RowTable } from './row-table.tsx';
import type { Told } from '../told.ts';
import { UnclearList } from './unclear-list.tsx';
import { useListLookUp } from './use-list-look-up.ts';
import { useKept, usePasted } from './use-pasted.ts';

export interface AddPageProps {
  world: AddWorld;
  /** They go on when the view is left, and are there when it is shown again. */
  draft: Told<AddDraft>;
  adding: Adding;
  goTo: GoTo;
}

/** Adds articles to the library from a list of identifiers or a reference list. */
export function AddPage({ world, draft, adding, goTo }: AddPageProps) {
  const { typed, looked, left, confirmed, tags, isToRead } = useNow(draft);
  const { working, problem, done } = useNow(adding);
  const [known, setKnown] = useState<readonly TagView[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);

  const list = usePasted(typed);
  const look = useListLookUp(world.lookUps, list, draft);
  const { rows, repeated } = useMemo(() => addRows(list, looked, confirmed), [list, looked, confirmed]);
  const { kept, isKnown, error } = useKept(world, rows, working !== undefined);
  useEffect(() => void world.tags().then(setKnown, () => undefined), [world, done]);

  const taken = rows.filter(({ key }) => !left.has(key));
  const fresh = taken.filter(({ key }) => !kept?.has(key));
  const again = taken.filter(({ key }) => kept?.has(key));
  const isNothing =
    fresh.length > 0 ? !isToRead && tags.length === 0 : again.length === 0 || tags.length === 0;
  const add = () => {
    const plan = { typed, fresh: fresh.map(subjectOf), kept: again.map(subjectOf), tags, isToRead };
    void adding.add(plan, () => {
      emptyDraft(draft, typed);
      field.current?.focus();
    });
  };
  const undo = () => void adding.undo((added) => draft.now.typed === '' && draft.change({ typed: added }));
  useUndoKey(done?.canUndo ? done : undefined, undo);

  const leave = (keys: ReadonlySet<string>) => draft.change({ left: keys });
  const isEmpty = rows.length + list.unclear.length === 0;
  return (
    <main class="plain-view" aria-label={text('libraryAdd')} aria-busy={working !== undefined}>
      <div class="plain-column add">
        <h2>{text('libraryAdd')}</h2>
        <PasteField field={field} value={typed} onType={(now) => draft.change({ typed: now })} />
        {error !== undefined && <Problem error={error} />}
        {isEmpty && typed.trim() === '' && <p class="quiet-text">{text('addHelp')}</p>}
        {rows.length > 0 && (
          <section aria-label={text('addFound')}>
            <p role="status">{summary(rows.length, kept?.size ?? 0, repeated)}</p>
            <LookUpPart look={look} />
            <NotFound
              rows={fresh.filter(({ looked }) => looked === 'missing')}
              onLeave={(keys) => leave(new Set([...left, ...keys]))}
            />
            <RowTable
              rows={rows}
              kept={kept ?? new Map()}
              failed={looked.failed}
              {...{ left }}
              onLeave={leave}
            />
            <KeepAs
              {...{ known, tags, isToRead }}
              onTags={(chosen) => draft.change({ tags: chosen })}
              onToRead={(isChosen) => draft.change({ isToRead: isChosen })}
            />
            <p>
              <button
                type="button"
                class="primary"
                disabled={isNothing || !isKnown || working !== undefined}
                onClick={add}
              >
                {fresh.length > 0
                  ? text('addDo', articlesText(fresh.length))
                  : text('addTagOnly', articlesText(again.length))}
              </button>{' '}
              {isNothing && taken.length > 0 && <span class="quiet-text">{text('addNothing')}</span>}
            </p>
          </section>
        )}
        {list.unclear.length > 0 && (
          <section aria-label={text('addUnclear')}>
            <h3>{text('addUnclear')}</h3>
            <p class="quiet-text">{text('addUnclearWhy')}</p>
            {rows.length === 0 && <LookUpPart look={look} />}
            <UnclearList
              unclear={list.unclear}
              guesses={looked.guesses}
              confirmed={confirmed}
              onConfirm={(reference, isRight) =>
                draft.change({ confirmed: withText(confirmed, reference, isRight) })
              }
            />
          </section>
        )}
        {done?.canUndo && <AddedLine tags={done.tags} goTo={goTo} />}
      </div>
      <WorkFoot
        working={working && { ...working, said: workingText(working) }}
        onCancel={working?.isUndo ? undefined : () => adding.cancel()}
        problem={problem}
        onAllowPrivate={() => void adding.allowPrivate()}
        done={done}
        onUndo={undo}
        onDismiss={() => adding.dismiss()}
      />
    </main>
  );
}

/** `40 articles found, 3 of them in your library. 2 lines name one of them again.` */
function summary(rows: number, kept: number, repeated: number): string {
  return [
    text('addSummary', articlesText(rows)),
    kept > 0 ? text('addSummaryKept', printedNumber(kept)) : '',
    repeated > 0 ? text('addSummaryRepeated', printedNumber(repeated)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function workingText({ done, total, isUndo }: { done: number; total: number; isUndo: boolean }): string {
  if (isUndo) return text('addUndoing');
  return text('addWorking', printedNumber(done), articlesText(total));
}

function withText(texts: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(texts);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
