import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TagView } from '../../protocol/messages.ts';
import { Problem } from '../../ui/problem.tsx';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { useUndoKey } from '../../ui/use-undo-key.ts';
import { articlesText } from '../acts/act-text.ts';
import type { GoTo } from '../views.ts';
import { WorkFoot } from '../work-foot.tsx';
import { AddedLine } from './added-line.tsx';
import { addRows, subjectOf } from './add-rows.ts';
import type { AddWorld } from './add-world.ts';
import { NotFound } from './not-found.tsx';
import { KeepAs } from './keep-as.tsx';
import { LookUpPart } from './look-up-part.tsx';
import { PasteField } from './paste-field.tsx';
import { RowTable } from './row-table.tsx';
import { UnclearList } from './unclear-list.tsx';
import { useAdding } from './use-adding.ts';
import { useListLookUp } from './use-list-look-up.ts';
import { useKept, usePasted } from './use-pasted.ts';

/** Adds articles to the library from a list of identifiers or a reference list. */
export function AddPage({ world, goTo }: { world: AddWorld; goTo: GoTo }) {
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [tags, setTags] = useState<readonly string[]>([]);
  const [isToRead, setToRead] = useState(true);
  const [known, setKnown] = useState<readonly TagView[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What was added last, for whoever takes it back. */
  const added = useRef('');

  const list = usePasted(typed);
  const look = useListLookUp(world.lookUps, list);
  const { rows, repeated } = useMemo(
    () => addRows(list, look.looked, confirmed),
    [list, look.looked, confirmed],
  );
  const adding = useAdding(world);
  const { kept, isKnown, error } = useKept(world, rows, adding.working !== undefined);
  useEffect(() => void world.tags().then(setKnown, () => undefined), [world, adding.done]);

  const taken = rows.filter(({ key }) => !left.has(key));
  const fresh = taken.filter(({ key }) => !kept?.has(key));
  const again = taken.filter(({ key }) => kept?.has(key));
  const isNothing =
    fresh.length > 0 ? !isToRead && tags.length === 0 : again.length === 0 || tags.length === 0;
  const add = () => {
    added.current = typed;
    const plan = { fresh: fresh.map(subjectOf), kept: again.map(subjectOf), tags, isToRead };
    void adding.add(plan, () => {
      setTyped('');
      setLeft(new Set());
      setConfirmed(new Set());
      look.forget();
      field.current?.focus();
    });
  };
  const undo = () => void adding.undo(() => setTyped((now) => (now === '' ? added.current : now)));
  useUndoKey(adding.done?.canUndo ? adding.done : undefined, undo);

  const isEmpty = rows.length + list.unclear.length === 0;
  return (
    <main class="plain-view" aria-label={text('libraryAdd')} aria-busy={adding.working !== undefined}>
      <div class="plain-column add">
        <h2>{text('libraryAdd')}</h2>
        <PasteField field={field} value={typed} onType={setTyped} />
        {error !== undefined && <Problem error={error} />}
        {isEmpty && typed.trim() === '' && <p class="quiet-text">{text('addHelp')}</p>}
        {rows.length > 0 && (
          <section aria-label={text('addFound')}>
            <p role="status">{summary(rows.length, kept?.size ?? 0, repeated)}</p>
            <LookUpPart look={look} />
            <NotFound
              rows={fresh.filter(({ looked }) => looked === 'missing')}
              onLeave={(keys) => setLeft(new Set([...left, ...keys]))}
            />
            <RowTable
              rows={rows}
              kept={kept ?? new Map()}
              failed={look.looked.failed}
              {...{ left }}
              onLeave={setLeft}
            />
            <KeepAs {...{ known, tags, isToRead }} onTags={setTags} onToRead={setToRead} />
            <p>
              <button
                type="button"
                class="primary"
                disabled={isNothing || !isKnown || adding.working !== undefined}
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
              guesses={look.looked.guesses}
              confirmed={confirmed}
              onConfirm={(reference, isRight) => setConfirmed(withText(confirmed, reference, isRight))}
            />
          </section>
        )}
        {adding.done?.canUndo && <AddedLine tags={tags} goTo={goTo} />}
      </div>
      <WorkFoot
        working={adding.working && { ...adding.working, said: workingText(adding.working) }}
        onCancel={adding.working?.isUndo ? undefined : () => adding.cancel()}
        problem={adding.problem}
        onAllowPrivate={() => void world.allowPrivate().then(() => adding.problem?.retry())}
        done={adding.done}
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
