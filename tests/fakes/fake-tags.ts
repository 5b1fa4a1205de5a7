import type { ScreeningCounts } from '../../src/entry/screening.ts';
import type { TagTarget } from '../../src/entry/tag-change.ts';
import { foldTagName } from '../../src/entry/tag.ts';
import type { AppError } from '../../src/lib/app-error.ts';
import type { Answer, TagChange } from '../../src/protocol/messages.ts';
import type { TagPlan } from '../../src/store/read/tag-plan.ts';
import type { StoredTag } from '../../src/store/schema.ts';
import type { PlannedChange, TagsWorld } from '../../src/tags/tags-world.ts';

/** The user's tags, changed as the background does it, as far as the tag manager shows it. */
export class FakeTags implements TagsWorld {
  readonly changed: { tag: TagTarget; change: TagChange }[] = [];
  failing: AppError | undefined;
  copied: string | undefined;
  #tags: StoredTag[] = [];
  #history: StoredTag[][] = [];
  #listeners: (() => void)[] = [];
  #onProgress: Parameters<TagsWorld['onProgress']>[0] = () => undefined;
  #until: Promise<void> = Promise.resolve();

  add(name: string, count: number, number?: number): void {
    this.#tags.push({ key: foldTagName(name), name, colour: 'blue', number, count, used: undefined });
  }

  readonly tags = () => Promise.resolve(this.#tags.map((tag) => ({ ...tag })));

  readonly plan = (target: TagTarget, change: PlannedChange): Promise<TagPlan> => {
    const { name, family } = this.#branch(target);
    const none: TagPlan = { articles: 0, below: [], renames: [], merges: [], conflicts: [] };
    if (change.type === 'rename') {
      const taken = this.#tags.find(
        (one) => one.key !== target && foldTagName(one.name) === foldTagName(change.name),
      );
      const conflicts = taken ? [{ from: name, to: taken.name, taken: taken.key }] : [];
      return Promise.resolve({ ...none, conflicts });
    }
    if (change.type === 'delete') return Promise.resolve(none);
    const into = this.#get(change.into).name;
    const below = family.filter((one) => one.name !== name).map((one) => ({ from: one.name }));
    return Promise.resolve({
      ...none,
      renames: below.map(({ from }) => ({ from, to: into + from.slice(name.length) })),
      merges: typeof target === 'string' ? [{ from: name, into }] : [],
    });
  };

  readonly screening = (target: TagTarget): Promise<ScreeningCounts> => {
    const { family } = this.#branch(target);
    const shown = family.reduce((sum, { count }) => sum + count, 0);
    const counts = { shown, included: 1, maybe: 0, excluded: 2, open: shown - 3, withoutReason: 1 };
    return Promise.resolve({ ...counts, reasons: [{ reason: 'animals', count: 1 }] });
  };

  readonly copy = (text: string): Promise<void> => {
    this.copied = text;
    return Promise.resolve();
  };

  readonly change = async (target: TagTarget, change: TagChange): Promise<Answer<'change-tag'>> => {
    if (this.failing) throw this.failing;
    await this.#until;
    this.changed.push({ tag: target, change });
    const undo = this.#history.push(this.#tags.map((tag) => ({ ...tag }))) - 1;
    const { name, family } = this.#branch(target);
    const count = family[0]?.count ?? 0;
    if (change.type === 'rename') {
      for (const one of family) one.name = change.name + one.name.slice(name.length);
    }
    if (typeof target === 'string') {
      const tag = this.#get(target);
      if (change.type === 'recolour') tag.colour = change.colour;
      if (change.type === 'set-number') {
        for (const one of this.#tags) if (one.number === change.number) one.number = undefined;
        tag.number = change.number ?? undefined;
      }
    }
    if (change.type === 'merge') this.#get(change.into).count += count;
    if (change.type === 'merge' || change.type === 'delete') {
      this.#tags = this.#tags.filter((one) => !family.includes(one));
    }
    return { entries: count, revision: 1, undo };
  };

  readonly undo = (history: number) => {
    this.#tags = this.#history[history] ?? [];
    return Promise.resolve();
  };

  readonly onChange = (listener: () => void) => void this.#listeners.push(listener);

  readonly onProgress: TagsWorld['onProgress'] = (listener) => {
    this.#onProgress = listener;
  };

  /** Another page changed the library. */
  changedElsewhere(): void {
    for (const listener of this.#listeners) listener();
  }

  progress(done: number, total: number): void {
    this.#onProgress({ task: 'change-tag', done, total });
  }

  /** From now on a change takes until the returned function is called. */
  waits(): () => void {
    let finish = () => {};
    this.#until = new Promise((resolve) => (finish = resolve));
    return () => finish();
  }

  /** A tag and those below it; or those below the beginning of names. */
  #branch(target: TagTarget): { name: string; family: StoredTag[] } {
    const name = typeof target === 'string' ? this.#get(target).name : target.below;
    const family = this.#tags.filter((one) => one.name.startsWith(`${name}/`));
    return { name, family: typeof target === 'string' ? [this.#get(target), ...family] : family };
  }

  #get(key: string): StoredTag {
    const tag = this.#tags.find((one) => one.key === key);
    if (!tag) throw new Error(`There is no tag ${key}.`);
    return tag;
  }
}
