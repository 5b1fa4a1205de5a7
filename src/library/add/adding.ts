import type { ManyChange, Subject } from '../../protocol/messages.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import type { AddWorld } from './add-world.ts';
import { Told } from '../told.ts';

/** How many articles are written at once: the bar moves, and cancelling does not wait for long. */
const STEP = 100;

/** What is to be added. */
interface AddPlan {
  /** The pasted text, for whoever takes it back. */
  readonly typed: string;
  /** Without an entry until now. */
  readonly fresh: readonly Subject[];
  /** With an entry: they get the tags, and nothing of theirs is overwritten. */
  readonly kept: readonly Subject[];
  readonly tags: readonly string[];
  /** The new ones are to be read. */
  readonly isToRead: boolean;
}

/** What there is to say of adding. */
interface AddingNow {
  readonly working: { readonly done: number; readonly total: number; readonly isUndo: boolean } | undefined;
  readonly problem: { readonly error: unknown; readonly retry: () => void } | undefined;
  readonly done:
    | {
        readonly message: string;
        readonly canUndo: boolean;
        /** Those that the articles got. */
        readonly tags: readonly string[];
      }
    | undefined;
}

type AddingWorld = Pick<AddWorld, 'write' | 'learn' | 'undo' | 'allowPrivate'>;

/** Adding, one list at a time, and what came of it; it goes on when its view is left. */
export class Adding extends Told<AddingNow> {
  readonly #world: AddingWorld;
  #isBusy = false;
  #isStopped = false;
  /** What takes back the steps so far, the first one first. */
  #history: number[] = [];
  #typed = '';

  constructor(world: AddingWorld) {
    super({ working: undefined, problem: undefined, done: undefined });
    this.#world = world;
  }

  /** `whenDone`: once all of it is added, be it at a second try. */
  async add(plan: AddPlan, whenDone: () => void): Promise<void> {
    if (this.#isBusy) return;
    this.#history = [];
    this.#typed = plan.typed;
    await this.#attempt(() => this.#carryOut(plan, whenDone));
  }

  /** Ends it after the step that is under way. */
  cancel(): void {
    this.#isStopped = true;
  }

  /** Takes all of it back. `whenDone` is given the text of the list. */
  async undo(whenDone: (typed: string) => void): Promise<void> {
    if (this.#history.length > 0) await this.#attempt(() => this.#takeBack(whenDone));
  }

  /** The user agrees to writing in this private window: what was refused is done. */
  async allowPrivate(): Promise<void> {
    const { problem } = this.now;
    await this.#allowPrivate(() => problem?.retry());
  }

  dismiss(): void {
    this.change({ done: undefined });
  }

  async #allowPrivate(then: () => void): Promise<void> {
    try {
      await this.#world.allowPrivate();
    } catch (error) {
      this.change({ problem: { error, retry: () => void this.#allowPrivate(then) } });
      return;
    }
    then();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#isStopped = false;
    this.change({ done: undefined, problem: undefined });
    try {
      await work();
    } catch (error) {
      this.change({ problem: { error, retry: () => void this.#attempt(work) } });
    } finally {
      this.#isBusy = false;
      this.change({ working: undefined });
    }
  }

  async #carryOut(plan: AddPlan, whenDone: () => void): Promise<void> {
    const total = plan.fresh.length + plan.kept.length;
    let reached = 0;
    for (const step of stepsOf(plan)) {
      this.change({ working: { done: reached, total, isUndo: false } });
      for (const { subjects, change } of step.writes) {
        const { undo } = await this.#world.write(subjects, change);
        if (undo !== undefined) this.#history.push(undo);
      }
      if (step.learns.length > 0) await this.#world.learn(step.learns);
      reached += step.count;
      if (this.#isStopped && reached < total) break;
    }
    const isWhole = reached === total;
    const message = isWhole
      ? doneText(plan.fresh.length, plan.kept.length)
      : text('addStopped', printedNumber(reached), articlesText(total));
    this.change({ done: { message, canUndo: this.#history.length > 0, tags: plan.tags } });
    if (isWhole) whenDone();
  }

  async #takeBack(whenDone: (typed: string) => void): Promise<void> {
    const total = this.#history.length;
    for (let last = this.#history.at(-1); last !== undefined; last = this.#history.at(-1)) {
      this.change({ working: { done: total - this.#history.length, total, isUndo: true } });
      await this.#world.undo(last);
      this.#history.pop();
    }
    this.change({ done: { message: text('panelUndone'), canUndo: false, tags: [] } });
    whenDone(this.#typed);
  }
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
