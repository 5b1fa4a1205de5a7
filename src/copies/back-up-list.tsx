import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BackUp } from '../store/backups/backups.ts';
import { dayAndClock } from '../ui/dates.ts';
import { printedNumber } from '../ui/printed-number.ts';
import { printedSize } from '../ui/printed-size.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { FilesWorld } from './files-world.ts';
import { RestoreSteps } from './restore-file.tsx';
import { useRestore } from './use-restore.ts';

/** The back-ups within the browser, each to be restored, saved as a file, or deleted. */
export function BackUpList({ world }: { world: FilesWorld }) {
  const [backUps, setBackUps] = useState<readonly BackUp[]>();
  const [problem, setProblem] = useState<{ error: unknown; retry: () => void }>();
  const [isBusy, setBusy] = useState(false);
  const work = useRestore(world);
  const isFree = !isBusy && work.step.type !== 'work' && work.step.type !== 'preview';

  const attempt = (act: () => Promise<unknown>) => {
    setBusy(true);
    void act()
      .then(() => world.backUps())
      .then(
        (now) => {
          setBackUps(now);
          setProblem(undefined);
        },
        (error: unknown) => setProblem({ error, retry: () => attempt(act) }),
      )
      .finally(() => setBusy(false));
  };
  useEffect(() => attempt(() => Promise.resolve()), [world]);

  const total = backUps?.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  return (
    <>
      {backUps?.length === 0 && <p>{text('backUpsNone')}</p>}
      {backUps && backUps.length > 0 && (
        <>
          <ul class="back-ups">
            {backUps.map((backUp) => (
              <li key={backUp.id}>
                <BackUpLine
                  backUp={backUp}
                  isFree={isFree}
                  onRestore={(name) => void work.open(name, world.backUpFile(backUp))}
                  onSave={() => attempt(async () => world.save(await world.backUpFile(backUp)))}
                  onDelete={() => attempt(() => world.deleteBackUp(backUp.id))}
                />
              </li>
            ))}
          </ul>
          <p class="quiet-text">{text('backUpsSize', printedSize(total))}</p>
        </>
      )}
      <p>
        <button type="button" disabled={!isFree} onClick={() => attempt(() => world.backUpNow())}>
          {text('backUpsNow')}
        </button>
      </p>
      {problem && <Problem error={problem.error} onRetry={problem.retry} />}
      <RestoreSteps work={work} />
    </>
  );
}

interface BackUpLineProps {
  backUp: BackUp;
  isFree: boolean;
  onRestore: (name: string) => void;
  onSave: () => void;
  onDelete: () => void;
}

function BackUpLine({
  backUp: { at, entries, bytes },
  isFree,
  onRestore,
  onSave,
  onDelete,
}: BackUpLineProps) {
  const when = dayAndClock(at);
  const [isAsking, setAsking] = useState(false);
  const acts = useRef<HTMLSpanElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed made room for the question, or the question for the button.
    if (wasAsking.current !== isAsking) acts.current?.querySelector<HTMLElement>('.back-up-delete')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const button = (what: string, name: string, act: () => void, more = '') => (
    <button type="button" class={`quiet${more}`} disabled={!isFree} aria-label={name} onClick={act}>
      {what}
    </button>
  );
  return (
    <>
      <span class="back-up-when">{when}</span>
      <span class="back-up-facts">
        {entries === 1 ? text('backUpEntry') : text('backUpEntries', printedNumber(entries))} ·{' '}
        {printedSize(bytes)}
      </span>
      {isAsking ? (
        <span class="back-up-acts" ref={acts} onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}>
          {button(text('backUpDeleteNow'), text('backUpDeleteNowOf', when), onDelete, ' back-up-delete')}
          <button type="button" class="quiet" onClick={() => setAsking(false)}>
            {text('backUpKeep')}
          </button>
        </span>
      ) : (
        <span class="back-up-acts" ref={acts}>
          {button(text('backUpRestore'), text('backUpRestoreOf', when), () =>
            onRestore(text('backUpOf', when)),
          )}
          {button(text('backUpSave'), text('backUpSaveOf', when), onSave)}
          {button(
            text('backUpDelete'),
            text('backUpDeleteOf', when),
            () => setAsking(true),
            ' back-up-delete',
          )}
        </span>
      )}
    </>
  );
}
