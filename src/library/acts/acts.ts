import type { ArticleKey } from '../../article/article-key.ts';
import type { EntriesChange } from '../../entry/many-change.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Request } from '../../protocol/messages.ts';
import { type ActState, isUnfinished } from '../../store/read/act.ts';
import { text } from '../../ui/text.ts';
import { doneText } from './act-text.ts';
import type { ActsWorld } from './acts-world.ts';

/** Something that goes on step by step. */
export interface Running {
  readonly act: Pick<ActState, 'change' | 'tagName'>;
  /** Entries. */
  readonly done: number;
  readonly total: number;
  readonly isUndo: boolean;
  /** The user cancelled it, and the step under way still has to end. */
  readonly isStopping: boolean;
}

/** What there is to say of acts on many entries. */
export interface ActsNow {
  readonly running?: Running;
  /** An act, or its undoing, that ended half way. */
  readonly cutOff?: ActState;
  readonly problem?: { readonly error: unknown; readonly retry: () => void };
  readonly done?: { readonly message: string; readonly undo: ActState | undefined };
}

/**
 * What the user does to many entries, in steps that the background does one by one: one act at a time, in whichever
 * window. Between two steps it can be stopped; what was cut off is offered to be finished, undone or left as it is.
 */
export class Acts {
  readonly #world: ActsWorld;
  readonly #listeners = new Set<() => void>();
  #now: ActsNow = {};
  /** The act or the look that is under way. */
  #busyWith: { readonly acts?: true } | undefined;
  #stop = false;

  constructor(world: ActsWorld) {
    this.#world = world;
  }

  get now(): ActsNow {
    return this.#now;
  }

  /** Calls the listener whenever there is something else to say, until the signal aborts. */
  listen(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  /** Follows what windows do that are closed, or closing, half way; until the signal aborts. */
  async watch(signal: AbortSignal): Promise<void> {
    this.#world.onChange(() => void this.#look(), signal);
    await this.#look();
  }

  /** Does one thing to these entries. `tagName`: of the tag that it is about. Resolves to whether all of it was done. */
  async act(change: EntriesChange, keys: readonly ArticleKey[], tagName?: string): Promise<boolean> {
    const id = crypto.randomUUID();
    const plan = { change, keys: [...keys] };
    return this.#work({ act: { change, tagName }, done: 0, total: keys.length, isUndo: false }, () =>
      this.#steps({ act: id, step: 0, plan }),
    );
  }

  /** Ends the act, or its undoing, after the step that is under way. */
  cancel(): void {
    const { running } = this.#now;
    if (!running) return;
    this.#stop = true;
    this.#say({ running: { ...running, isStopping: true } });
  }

  /** What was cut off goes on: the act, or its undoing. */
  async finish(): Promise<boolean> {
    const { cutOff } = this.#now;
    if (!cutOff) return false;
    if (cutOff.isUndoing) return this.#undo(cutOff);
    return this.#work({ act: cutOff, done: cutOff.reached, total: cutOff.total, isUndo: false }, () =>
      this.#steps({ act: cutOff.id, step: cutOff.steps }),
    );
  }

  /** Takes back what was done last, or what was cut off. Resolves to whether there was anything, and all is back. */
  async undo(): Promise<boolean> {
    const { cutOff, done } = this.#now;
    const act = cutOff ?? done?.undo;
    return act ? this.#undo(act) : false;
  }

  /** What was cut off stays as it is. */
  async leave(): Promise<void> {
    const { cutOff } = this.#now;
    if (cutOff) await this.#attempt(async () => this.#end(await this.#world.leave(cutOff.id)));
  }

  /** The user agrees to writing in this private window: what was refused is done. */
  async allowPrivate(): Promise<void> {
    const { problem } = this.#now;
    await this.#allowPrivate(() => problem?.retry());
  }

  dismiss(): void {
    this.#say({});
  }

  async #allowPrivate(then: () => void): Promise<void> {
    try {
      await this.#world.allowPrivate();
    } catch (error) {
      this.#say({ ...this.#now, problem: { error, retry: () => void this.#allowPrivate(then) } });
      return;
    }
    then();
  }

  #undo(act: ActState): Promise<boolean> {
    const whole = act.isUndoing ? act.total : act.reached;
    const done = whole - act.reached;
    return this.#work({ act, done, total: whole, isUndo: true }, () => this.#undoSteps(act, whole));
  }

  async #steps(first: Request<'do-act'>): Promise<void> {
    let act = await this.#world.doStep(first);
    while (isUnfinished(act) && !act.isUndoing) {
      this.#sayRunning({ act, done: act.reached, total: act.total, isUndo: false });
      if (this.#stop) {
        this.#end(await this.#world.leave(act.id), true);
        return;
      }
      act = await this.#world.doStep({ act: act.id, step: act.steps });
    }
    this.#end(act);
  }

  async #undoSteps(from: ActState, whole: number): Promise<void> {
    let act = from;
    while (act.steps > 0) {
      this.#sayRunning({ act, done: whole - act.reached, total: whole, isUndo: true });
      if (this.#stop) {
        this.#say({ cutOff: act });
        return;
      }
      act = await this.#world.undoStep(act.id, act.steps - 1);
    }
    this.#say({ done: { message: text('panelUndone'), undo: undefined } });
  }

  #end(act: ActState | undefined, isStopped = false): void {
    if (!act || (!isStopped && act.steps === 0)) {
      this.#say({});
      return;
    }
    const said = doneText(act);
    const message = isStopped ? text('actsStopped', said) : said;
    this.#say({ done: { message, undo: act.changed > 0 ? act : undefined } });
  }

  async #work(running: Omit<Running, 'isStopping'>, steps: () => Promise<void>): Promise<boolean> {
    this.#stop = false;
    return this.#attempt(async () => {
      this.#sayRunning(running);
      await steps();
    });
  }

  /** One thing at a time, in this window and all others. Resolves to whether it came to its end. */
  async #attempt(work: () => Promise<void>): Promise<boolean> {
    if (this.#busyWith?.acts) return false;
    this.#busyWith = { acts: true };
    try {
      const wasAlone = await this.#world.alone(work);
      if (!wasAlone) this.#say({ done: { message: text('actsBusy'), undo: undefined } });
      return wasAlone && !this.#stop;
    } catch (error) {
      await this.#fail(error, work);
      return false;
    } finally {
      this.#busyWith = undefined;
      this.#stop = false;
    }
  }

  /** Something went wrong: what the library says of the act by now decides how it can go on. */
  async #fail(error: unknown, work: () => Promise<void>): Promise<void> {
    const cutOff = await this.#unfinished().catch(() => undefined); // What went wrong first is what is told.
    if (error instanceof AppError && error.code === 'conflict' && cutOff) {
      this.#say({ cutOff }); // It is what stood in the way.
      return;
    }
    const retry = () => void (cutOff ? this.finish() : this.#attempt(work));
    this.#say({ problem: { error, retry }, ...(cutOff ? { cutOff } : {}) });
  }

  /** Is there anything cut off? While another window acts, the answer waits until it ends, or is gone. */
  async #look(): Promise<void> {
    if (this.#busyWith !== undefined) return;
    const look = (this.#busyWith = {});
    const cutOff = await this.#unfinished().catch(() => undefined); // The list says why nothing can be read.
    if (this.#busyWith !== look) return; // An act began meanwhile.
    this.#busyWith = undefined;
    if (cutOff) this.#say({ cutOff });
    else if (this.#now.cutOff) this.#say({});
  }

  async #unfinished(): Promise<ActState | undefined> {
    const act = await this.#world.lastAct();
    return act && isUnfinished(act) ? act : undefined;
  }

  #sayRunning(running: Omit<Running, 'isStopping'>): void {
    this.#say({ running: { ...running, isStopping: this.#stop } });
  }

  #say(now: ActsNow): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}
