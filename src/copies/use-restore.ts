import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileHead } from '../exchange/pubmargin-json-reading.ts';
import type { Request } from '../protocol/messages.ts';
import type { RestorePlan } from '../store/read/restore-counts.ts';
import type { FilesWorld } from './files-world.ts';

/** What is to become of what says something else than in the file. */
export type Differing = Request<'restore'>['differing'];

/** How far opening a file has come. */
export type RestoreStep =
  | { type: 'choose' }
  | { type: 'work'; what: 'read' | 'look' | 'restore' | 'undo'; done: number; total: number }
  | { type: 'preview'; name: string; id: number; head: FileHead; plan: RestorePlan }
  | { type: 'done'; name: string; plan: RestorePlan; undo: number | undefined }
  | { type: 'undone' }
  /** `again`: does what failed once more. */
  | { type: 'problem'; error: unknown; again: () => void };

export interface RestoreWork {
  readonly step: RestoreStep;
  /** Opens a file up to the preview; into an empty library at once. */
  readonly open: (name: string, file: Promise<Blob>) => Promise<void>;
  readonly restore: (differing: Differing) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Back to the beginning; what is under way is given up, as far as it changes nothing. */
  readonly cancel: () => void;
}

/** Opens one file at a time: reads it, shows what it would change, merges it, takes that back. */
export function useRestore(world: FilesWorld, onChange: () => void = () => undefined): RestoreWork {
  const [step, setStep] = useState<RestoreStep>({ type: 'choose' });
  const life = useRef(new AbortController());
  useEffect(() => () => life.current.abort(), []);

  /** Does something that takes a while, from the beginning or after what was shown. */
  const work = async (run: (signal: AbortSignal) => Promise<RestoreStep>): Promise<void> => {
    life.current.abort();
    const own = (life.current = new AbortController());
    try {
      const next = await run(own.signal);
      if (!own.signal.aborted) setStep(next);
    } catch (error) {
      if (!own.signal.aborted) setStep({ type: 'problem', error, again: () => void work(run) });
    }
  };
  const reporting = (what: 'read' | 'look' | 'restore' | 'undo', signal: AbortSignal) => {
    const progress = (done: number, total: number) => {
      if (!signal.aborted) setStep({ type: 'work', what, done, total });
    };
    progress(0, 0);
    return { progress, signal };
  };
  const merge = async (
    shown: { name: string; id: number; plan: RestorePlan },
    differing: Differing,
    signal: AbortSignal,
  ): Promise<RestoreStep> => {
    const { name, id, plan } = shown;
    world.onProgress(reporting('restore', signal).progress, signal);
    const { undo } = await world.restore(id, differing);
    onChange();
    return { type: 'done', name, plan, undo };
  };

  return {
    step,
    open: (name, file) =>
      work(async (signal) => {
        const { id, head } = await world.read(await file, reporting('read', signal));
        try {
          const plan = await world.plan(id, reporting('look', signal));
          signal.throwIfAborted();
          if (holdsNothing(plan)) {
            await world.forget(id);
            return { type: 'done', name, plan, undo: undefined };
          }
          const isEmpty = await world.isEmpty();
          signal.throwIfAborted();
          if (isEmpty) return await merge({ name, id, plan }, 'now', signal);
          return { type: 'preview', name, id, head, plan };
        } catch (error) {
          await world.forget(id);
          throw error;
        }
      }),
    restore: async (differing) => {
      if (step.type === 'preview') await work((signal) => merge(step, differing, signal));
    },
    undo: async () => {
      if (step.type !== 'done' || step.undo === undefined) return;
      const { undo } = step;
      await work(async (signal) => {
        world.onProgress(reporting('undo', signal).progress, signal);
        await world.undo(undo);
        onChange();
        return { type: 'undone' };
      });
    },
    cancel: () => {
      life.current.abort();
      if (step.type === 'preview') void world.forget(step.id);
      setStep({ type: 'choose' });
    },
  };
}

/** Does the file hold no entry, and nothing else that would change anything? */
function holdsNothing({ entries, joined, looks }: RestorePlan): boolean {
  return Object.values(entries).every((count) => count === 0) && joined + looks === 0;
}
