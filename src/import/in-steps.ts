import { HalfDone } from './half-done.ts';
import type { Imported, Watching } from './importing.ts';

/** One transaction. `undo`: its number in the history, where it changed anything. */
export interface Step {
  readonly changed: number;
  readonly undo?: number | undefined;
}

/** What of some steps is done so far. */
export interface Done extends Imported {
  changed: number;
  undo: number[];
  unidentified?: number;
}

/** What doing steps needs of the background. */
interface StepBackground {
  readonly undo: (history: number) => Promise<unknown>;
  readonly onProgress: (listener: (done: number, total: number) => void, signal: AbortSignal) => void;
}

/** A step, for counting how far it has come. */
const WHOLE = 1000;

/**
 * Does some work that notes down the steps it has done. Where it throws they are taken back first; throws HalfDone where that
 * fails too.
 */
export async function asOne(
  background: Pick<StepBackground, 'undo'>,
  work: (done: Done) => Promise<unknown>,
): Promise<Imported> {
  const done: Done = { changed: 0, undo: [] };
  try {
    await work(done);
    return done;
  } catch (cause) {
    for (const history of done.undo.toReversed()) {
      await background.undo(history).catch((error: unknown) => {
        throw new HalfDone(done, error);
      });
      done.undo.pop();
    }
    throw cause;
  }
}

/** Does one step after the other until nobody waits for more, and notes down each. Each counts for as much as any. */
export async function inSteps<Of>(
  background: StepBackground,
  steps: readonly Of[],
  work: (one: Of) => Promise<Step>,
  { progress, signal }: Watching,
  done: Done,
): Promise<void> {
  for (const [at, one] of steps.entries()) {
    if (signal.aborted) break;
    const [ended, wholes] = [new AbortController(), steps.length * WHOLE];
    background.onProgress((part, total) => {
      if (total > 0) progress(Math.round((at + part / total) * WHOLE), wholes);
    }, ended.signal);
    try {
      const { changed, undo } = await work(one);
      done.changed += changed;
      if (undo !== undefined) done.undo.push(undo);
    } finally {
      ended.abort();
    }
    progress((at + 1) * WHOLE, wholes);
  }
}
