import { useEffect, useRef, useState } from 'preact/hooks';
import type { Losses } from '../../export/look-for-losses.ts';
import type { Chosen } from '../../export/records-of-library.ts';
import type { WritableFormat } from '../../export/writable-formats.ts';
import type { ExportWorld } from './export-world.ts';

/** What is known of what a format does not carry. */
export interface LossState {
  /** undefined while it is looked for. */
  readonly losses: Losses | undefined;
  /** How many entries were looked at, of how many. */
  readonly done: number;
  readonly total: number;
  readonly error: unknown;
  /** What was found by now has to do. */
  readonly stop: () => void;
}

type Known = Omit<LossState, 'stop'>;
const NOTHING: Known = { losses: undefined, done: 0, total: 0, error: undefined };

/** Looks for what a format does not carry, anew for each other choice. Without a format it waits. */
export function useLosses(
  { losses: look }: Pick<ExportWorld, 'losses'>,
  format: WritableFormat | undefined,
  { keys, left }: Chosen,
): LossState {
  const [known, setKnown] = useState<Known>(NOTHING);
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => {
    setKnown(NOTHING);
    if (!format) return;
    const stopped = (stopping.current = new AbortController());
    const isCurrent = () => stopping.current === stopped;
    const progress = (done: number, total: number) =>
      isCurrent() && setKnown((before) => ({ ...before, done, total }));
    look(format, { keys, left }, { progress, signal: stopped.signal }).then(
      (losses) => isCurrent() && setKnown((before) => ({ ...before, losses })),
      (error: unknown) => isCurrent() && setKnown({ ...NOTHING, error }),
    );
    return () => {
      if (isCurrent()) stopping.current = undefined;
      stopped.abort();
    };
  }, [look, format, keys, left]);
  return { ...known, stop: () => stopping.current?.abort() };
}
