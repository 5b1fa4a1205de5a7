import { HalfDone } from '../../import/half-done.ts';
import type { ImportOptions, Watching } from '../../import/importing.ts';
import { type ChosenFile, type ImportNow, type ImportStep, type ImportWork, isFree } from './import-now.ts';
import type { ImportWorld } from './import-world.ts';
import { isOwnFile } from './is-own-file.ts';
import { originOfFile } from './origin-of-file.ts';
import { unpacked } from './unpacked.ts';

/** Imports files one after the other: reads one, shows what it would bring, merges it, takes that back. */
export class ImportRun {
  readonly world: ImportWorld;
  readonly #listeners = new Set<() => void>();
  #now: ImportNow = { step: { type: 'choose' }, file: undefined, waiting: [], formats: [] };
  #work = new AbortController();
  /** Ends merging, which is taken back then. */
  #stop = new AbortController();

  constructor(world: ImportWorld) {
    this.world = world;
  }

  get now(): ImportNow {
    return this.#now;
  }

  /** Calls the listener whenever there is something else to say, until the signal aborts. */
  listen(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  /** Files that the user chose or dropped: the first begins, unless something else is under way. */
  give(files: readonly File[]): void {
    this.#say({ waiting: [...this.#now.waiting, ...files] });
    if (isFree(this.#now.step)) this.next();
  }

  /** Goes on with the next file that waits. */
  next(): void {
    const [file, ...waiting] = this.#now.waiting;
    if (!file) return;
    this.#say({ waiting });
    const origin = originOfFile(file.name);
    this.#open({ name: file.name, blob: file, options: { origin, tag: origin } });
  }

  /** What waits is not imported. */
  leaveOthers(): void {
    this.#say({ waiting: [] });
  }

  /** Reads the file again, in another way. */
  read(options: ImportOptions): void {
    const { file } = this.#now;
    if (!file) return;
    this.#forgetPreview();
    this.#open({ ...file, options });
  }

  /** Takes in what the preview shows; `same` are the questions that the user said yes to. */
  merge(same: ReadonlySet<number>): void {
    const { step, file } = this.#now;
    if (step.type !== 'preview' || !file) return;
    const { preview } = step;
    const { signal } = (this.#stop = new AbortController());
    this.#do('merge', async ({ progress }) => {
      try {
        const { imports } = await this.world.readers();
        const imported = await imports.merge(preview, same, { progress, signal });
        return { type: 'done', origin: preview.origin, imported };
      } catch (problem) {
        if (problem instanceof HalfDone) {
          return { type: 'done', origin: preview.origin, imported: problem.done, problem: problem.cause };
        }
        this.#open(file, signal.aborted ? undefined : problem);
        return this.#now.step;
      }
    });
  }

  undo(): void {
    const { step } = this.#now;
    if (step.type !== 'done') return;
    this.#do('undo', async (watching) => {
      try {
        const { imports } = await this.world.readers();
        await imports.undo(step.imported, watching);
        return { type: 'undone' };
      } catch (problem) {
        return { ...step, problem };
      }
    });
  }

  /** Gives the file up; what of it is merged already is taken back. */
  cancel(): void {
    const { step } = this.#now;
    if (step.type === 'work' && step.what !== 'read') {
      this.#stop.abort();
      return;
    }
    this.#forgetPreview();
    this.dismiss();
  }

  /** Says no more of what was done. */
  dismiss(): void {
    this.#work.abort();
    this.#say({ step: { type: 'choose' }, file: undefined });
  }

  /** Whether one of PubMargin's own files, which is restored elsewhere, needs nothing more. */
  restoring(isOver: boolean): void {
    const { step } = this.#now;
    if (step.type === 'restore' && step.isOver !== isOver) this.#say({ step: { type: 'restore', isOver } });
  }

  /** `problem`: why it could not be merged, where it is read again because of that. */
  #open(file: ChosenFile, problem?: unknown): void {
    this.#say({ file });
    this.#do('read', async (watching) => {
      const blob = await unpacked(file.blob, watching.signal);
      if (await isOwnFile(blob)) {
        watching.signal.throwIfAborted();
        this.#say({ file: { ...file, blob } });
        return { type: 'restore', isOver: false };
      }
      const { imports, formats } = await this.world.readers();
      this.#say({ formats });
      const preview = await imports.read(blob, file.options, watching);
      if (watching.signal.aborted) await imports.forget(preview.file);
      return { type: 'preview', preview, problem };
    });
  }

  /** One thing at a time: what was under way before is given up. */
  #do(what: ImportWork, work: (watching: Watching) => Promise<ImportStep>): void {
    this.#work.abort();
    const { signal } = (this.#work = new AbortController());
    const say = (step: ImportStep) => {
      if (!signal.aborted) this.#say({ step });
    };
    const progress = (done: number, total: number) => say({ type: 'work', what, done, total });
    progress(0, 0);
    void work({ progress, signal }).then(say, (error: unknown) => say({ type: 'problem', error }));
  }

  #forgetPreview(): void {
    const { step } = this.#now;
    if (step.type !== 'preview') return;
    // It would go by itself in a day.
    void this.world.readers().then(({ imports }) => imports.forget(step.preview.file).catch(() => undefined));
  }

  #say(now: Partial<ImportNow>): void {
    this.#now = { ...this.#now, ...now };
    for (const listener of this.#listeners) listener();
  }
}
