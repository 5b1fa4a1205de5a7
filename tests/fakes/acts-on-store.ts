import type { ArticleKey } from '../../src/article/article-key.ts';
import type { ActsWorld } from '../../src/library/acts/acts-world.ts';
import type { Request } from '../../src/protocol/messages.ts';
import type { ActState } from '../../src/store/read/act.ts';
import { lastAct } from '../../src/store/read/act.ts';
import { labsOf } from '../../src/store/read/labs-of.ts';
import { tagsOfEntries } from '../../src/store/read/tags-of-entries.ts';
import { usedTags } from '../../src/store/read/tags.ts';
import { doActStep, leaveAct, undoActStep } from '../../src/store/write/do-act.ts';
import { changeShare } from '../../src/store/write/share.ts';
import type { Library } from '../../src/store/write/writing.ts';

/**
 * The library itself, with a hundred entries in a step, in place of the background. What the world would do to it is said
 * by the test: a step that waits, or fails, and another window that acts.
 */
export class ActsOnStore implements ActsWorld {
  readonly #library: Library;
  readonly #listeners = new Set<() => void>();
  readonly copied: string[] = [];
  readonly opened: string[] = [];
  readonly saved: File[] = [];
  /** Called before each step, done or undone. */
  beforeStep: () => void | Promise<void> = () => undefined;
  isOtherWindowActing = false;

  constructor(library: Library) {
    this.#library = library;
  }

  async doStep(request: Request<'do-act'>): Promise<ActState> {
    await this.beforeStep();
    const looks = [true, false]; // At the clock, after each fifty.
    return this.#told(await doActStep(this.#library, request, () => looks.shift() ?? false));
  }

  async undoStep(act: string, left: number): Promise<ActState> {
    await this.beforeStep();
    return this.#told(await undoActStep(this.#library, { act, left }));
  }

  async leave(act: string): Promise<ActState | undefined> {
    return (await leaveAct(this.#library, act)).value;
  }

  lastAct(): Promise<ActState | undefined> {
    return lastAct(this.#library.db);
  }

  async alone(work: () => Promise<void>): Promise<boolean> {
    if (this.isOtherWindowActing) return false;
    await work();
    return true;
  }

  allowPrivate(): Promise<void> {
    this.beforeStep = () => undefined;
    return Promise.resolve();
  }

  onChange(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  readonly shares: ActsWorld['shares'] = {
    labs: (keys) => labsOf(this.#library.db, keys),
    share: async (target, keys, isShared) => {
      await changeShare(this.#library, target, { type: 'articles', keys, isShared });
    },
  };
  readonly tags = () => usedTags(this.#library.db);
  readonly tagsOf = (keys: readonly ArticleKey[]) => tagsOfEntries(this.#library.db, keys);
  readonly reasons = () => Promise.resolve(['animals', 'no control group']);

  copy(text: string): Promise<void> {
    this.copied.push(text);
    return Promise.resolve();
  }

  open(address: string): void {
    this.opened.push(address);
  }

  readonly fileOf = (keys: readonly ArticleKey[]) =>
    Promise.resolve(new File([keys.join('\n')], 'selection.json'));

  save(file: File): void {
    this.saved.push(file);
  }

  #told<T>({ value }: { value: T }): T {
    for (const listener of this.#listeners) listener();
    return value;
  }
}

/** Resolves when the test says so. */
export function gate(): { wait: () => Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { wait: () => opened, open: () => open() };
}
