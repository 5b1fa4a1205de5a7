import { articleKey, type ArticleKey, articleKeys } from '../../src/article/article-key.ts';
import { bareCitation } from '../../src/article/bare-citation.ts';
import type { Citation } from '../../src/article/citation.ts';
import type { ArticleIds } from '../../src/article/identifiers.ts';
import { AppError } from '../../src/lib/app-error.ts';
import type { AddWorld } from '../../src/library/add/add-world.ts';
import type { ManyChange, Subject, TagView } from '../../src/protocol/messages.ts';
import type { KeptEntry } from '../../src/store/read/kept-entries.ts';
import { FakeLookUps } from './fake-look-ups.ts';

/** A library that articles are added to, as far as adding sees it. */
export class FakeAddWorld implements AddWorld {
  readonly lookUps = new FakeLookUps();
  readonly written: { ids: (string | undefined)[]; change: ManyChange }[] = [];
  readonly learnt: Subject[] = [];
  readonly subjects = new Map<string, Subject>();
  readonly undone: number[] = [];
  failing: AppError | undefined;
  /** Does not hear that the user allows something. */
  isDeaf = false;
  allTags: TagView[] = [];
  readonly #kept = new Map<ArticleKey, KeptEntry>();
  readonly #listeners: (() => void)[] = [];
  readonly #begun: ArticleKey[][] = [];
  #until: Promise<void> = Promise.resolve();
  #untilRead: Promise<void> = Promise.resolve();

  keeps(ids: ArticleIds, title?: string): void {
    const key = articleKey(ids);
    if (!key) throw new Error('An entry needs an identifier.');
    for (const one of articleKeys(ids)) this.#kept.set(one, { key, title });
  }

  readonly kept = async (all: readonly ArticleIds[]) => {
    await this.#untilRead;
    return all.map((ids) =>
      articleKeys(ids)
        .map((key) => this.#kept.get(key))
        .find((entry) => entry !== undefined),
    );
  };

  readonly tags = () => Promise.resolve(this.allTags);

  readonly write = async (subjects: readonly Subject[], change: ManyChange) => {
    await this.#until;
    if (this.failing) throw this.failing;
    this.written.push({ ids: subjects.map(({ ids }) => articleKey(ids)), change });
    const begun = subjects.flatMap(({ ids }) => articleKeys(ids).filter((key) => !this.#kept.has(key)));
    for (const subject of subjects) {
      this.subjects.set(articleKey(subject.ids) ?? '', subject);
      this.keeps(subject.ids, subject.citation?.title);
    }
    const undo = this.#begun.push(begun) - 1;
    this.#changed();
    return { changed: subjects.length, revision: 1, undo };
  };

  readonly learn = (subjects: readonly Subject[]) => {
    this.learnt.push(...subjects);
    return Promise.resolve();
  };

  readonly undo = (history: number) => {
    this.undone.push(history);
    for (const key of this.#begun[history] ?? []) this.#kept.delete(key);
    this.#changed();
    return Promise.resolve();
  };

  readonly allowPrivate = () => {
    if (this.isDeaf) return Promise.reject(new AppError('internal', 'No answer.', { transient: true }));
    this.failing = undefined;
    return Promise.resolve();
  };

  readonly onChange = (listener: () => void) => void this.#listeners.push(listener);

  /** From now on writing takes until the returned function is called. */
  waits(): () => void {
    let finish = () => {};
    this.#until = new Promise((resolve) => (finish = resolve));
    return () => finish();
  }

  /** From now on the library, which others write to, does not say what it has until the returned function is called. */
  isWrittenTo(): () => void {
    let finish = () => {};
    this.#untilRead = new Promise((resolve) => (finish = resolve));
    return () => finish();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A citation as PubMed has it. */
export function citation(ids: ArticleIds, title: string): Citation {
  return { ...bareCitation(ids), title, authors: [{ name: 'Smith J' }], date: { text: '2019', year: 2019 } };
}
