import { useRef, useState } from 'preact/hooks';
import type { ManyChange, Subject } from '../../protocol/messages.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import { type Attempts, useAttempts } from '../use-attempt.ts';
import type { AddWorld } from './add-world.ts';

/** How many articles are written at once: the bar moves, and cancelling does not wait for long. */
const STEP = 100;

/** What is to be added. */
interface AddPlan {
  /** Without an entry until now. */
  readonly fresh: readonly Subject[];
  /** With an entry: they get the tags, and nothing of theirs is overwritten. */
  readonly kept: readonly Subject[];
  readonly tags: readonly string[];
  /** The new ones are to be read. */
  readonly isToRead: boolean;
}

/** Adding, one list at a time, and what came of it. */
export interface Adding extends Pick<Attempts, 'problem'> {
  readonly working: { readonly done: number; readonly total: number; readonly isUndo: boolean } | undefined;
  readonly done: { readonly message: string; readonly canUndo: boolean } | undefined;
  /** `whenDone`: once all of it is added, be it at a second try. */
  add(plan: AddPlan, whenDone: () => void): Promise<boolean>;
  /** Ends it after the step that is under way. */
  cancel(): void;
  /** Takes all of it back. */
  undo(whenDone: () => void): Promise<boolean>;
  dismiss(): void;
}

export function useAdding(world: AddWorld): Adding {
  const [working, setWorking] = useState<Adding['working']>();
  const [done, setDone] = useState<Adding['done']>();
  const { problem, attempt: attemptOne } = useAttempts();
  const isStopped = useRef(false);
  /** What takes back the steps so far, the first one first. */
  const history = useRef<number[]>([]);

  const attempt = (work: () => Promise<boolean>) =>
    attemptOne(() => {
      isStopped.current = false;
      setDone(undefined);
      return work().finally(() => setWorking(undefined));
    });
  const carryOut = async (plan: AddPlan, whenDone: () => void) => {
    const steps = stepsOf(plan);
    const total = plan.fresh.length + plan.kept.length;
    let reached = 0;
    for (const step of steps) {
      setWorking({ done: reached, total, isUndo: false });
      for (const { subjects, change } of step.writes) {
        const { undo } = await world.write(subjects, change);
        if (undo !== undefined) history.current.push(undo);
      }
      if (step.learns.length > 0) await world.learn(step.learns);
      reached += step.count;
      if (isStopped.current && reached < total) break;
    }
    const isWhole = reached === total;
    const message = isWhole
      ? doneText(plan.fresh.length, plan.kept.length)
      : text('addStopped', printedNumber(reached), articlesText(total));
    setDone({ message, canUndo: history.current.length > 0 });
    if (isWhole) whenDone();
    return isWhole;
  };
  const takeBack = async (whenDone: () => void) => {
    const total = history.current.length;
    for (let last = history.current.at(-1); last !== undefined; last = history.current.at(-1)) {
      setWorking({ done: total - history.current.length, total, isUndo: true });
      await world.undo(last);
      history.current.pop();
    }
    setDone({ message: text('panelUndone'), canUndo: false });
    whenDone();
    return true;
  };
  return {
    working,
    done,
    problem,
    add: (plan, whenDone) => {
      if (working) return Promise.resolve(false);
      history.current = [];
      return attempt(() => carryOut(plan, whenDone));
    },
    cancel: () => {
      isStopped.current = true;
    },
    undo: (whenDone) =>
      history.current.length > 0 ? attempt(() => takeBack(whenDone)) : Promise.resolve(false),
    dismiss: () => setDone(undefined),
  };
}

interface Step {
  readonly count: number;
  readonly writes: readonly { subjects: readonly Subject[]; change: ManyChange }[];
  /** Entries of which nothing is changed, but PubMed said more. */
  readonly learns: readonly Subject[];
}

/** An article is added whole in one step, so that none is left without its tags where one stops in between. */
function stepsOf({ fresh, kept, tags, isToRead }: AddPlan): Step[] {
  const tagging: ManyChange[] = tags.map((name) => ({ type: 'add-tag', name }));
  const beginning: ManyChange[] = isToRead ? [{ type: 'set-status', status: 'to-read' }] : [];
  const steps = (all: readonly Subject[], changes: readonly ManyChange[]) =>
    inSteps(all).map((subjects) => ({
      count: subjects.length,
      writes: changes.map((change) => ({ subjects, change })),
      learns: changes.length === 0 ? subjects.filter(({ citation }) => citation) : [],
    }));
  return [...steps(fresh, [...beginning, ...tagging]), ...steps(kept, tagging)];
}

function inSteps<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / STEP) }, (_, at) =>
    all.slice(at * STEP, (at + 1) * STEP),
  );
}

function doneText(added: number, kept: number): string {
  return kept === 0
    ? text('addDone', articlesText(added))
    : text('addDoneKept', articlesText(added), articlesText(kept));
}
