import { foldTagName } from '../../src/entry/tag.ts';
import type { AppError } from '../../src/lib/app-error.ts';
import type { Answer, TagChange } from '../../src/protocol/messages.ts';
import type { TagPlan } from '../../src/store/read/tag-plan.ts';
import type { StoredTag } from '../../src/store/schema.ts';
import type { PlannedChange, TagsWorld } from '../../src/tags/tags-world.ts';

/** The user's tags, changed as the background does it, as far as the tag manager shows it. */
export class FakeTags implements TagsWorld {
  readonly changed: { tag: string; change: TagChange }[] = [];
  failing: AppError | undefined;
  #tags: StoredTag[] = [];
  #history: StoredTag[][] = [];
  #listeners: (() => void)[] = [];
  #onProgress: Parameters<TagsWorld['onProgress']>[0] = () => undefined;
  #until: Promise<void> = Promise.resolve();

  add(name: string, count: number, number?: number): void {
    this.#tags.push({ key: foldTagName(name), name, colour: 'blue', number, count, used: undefined });
  }

  readonly tags = () => Promise.resolve(this.#tags.map((tag) => ({ ...tag })));

  readonly plan = (key: string, change: PlannedChange): Promise<TagPlan> => {
    const tag = this.#get(key);
    const none: TagPlan = { articles: tag.count, below: [], renames: [], merges: [], conflicts: [] };
    if (change.type === 'rename') {
      const taken = this.#tags.find(
        (one) => one !== tag && foldTagName(one.name) === foldTagName(change.name),
      );
      const conflicts = taken ? [{ from: tag.name, to: change.name, taken: taken.key }] : [];
      return Promise.resolve({ ...none, conflicts });
    }
    const merges = change.type === 'merge' ? [{ from: tag.name, into: this.#get(change.into).name }] : [];
    return Promise.resolve({ ...none, merges });
  };

  readonly change = async (key: string, change: TagChange): Promise<Answer<'change-tag'>> => {
    if (this.failing) throw this.failing;
    await this.#until;
    this.changed.push({ tag: key, change });
    const undo = this.#history.push(this.#tags.map((tag) => ({ ...tag }))) - 1;
    const tag = this.#get(key);
    const isFamily = ({ name }: StoredTag) => name === tag.name || name.startsWith(`${tag.name}/`);
    const { name } = tag;
    if (change.type === 'rename') {
      for (const one of this.#tags.filter(isFamily)) one.name = change.name + one.name.slice(name.length);
    }
    if (change.type === 'recolour') tag.colour = change.colour;
    if (change.type === 'set-number') {
      for (const one of this.#tags) if (one.number === change.number) one.number = undefined;
      tag.number = change.number ?? undefined;
    }
    if (change.type === 'merge') this.#get(change.into).count += tag.count;
    if (change.type === 'merge' || change.type === 'delete') {
      this.#tags = this.#tags.filter((one) => !isFamily(one));
    }
    return { entries: tag.count, revision: 1, undo };
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

  #get(key: string): StoredTag {
    const tag = this.#tags.find((one) => one.key === key);
    if (!tag) throw new Error(`There is no tag ${key}.`);
    return tag;
  }
}
