import type { Doc } from 'yjs';
import type { ArticleKey } from '../../article/article-key.ts';
import { joinedUnder } from '../../entry/joins-document.ts';
import type { LabShare } from '../sync-rows.ts';

/** What is shared with a lab, while a write changes it. */
export class LabSharing {
  readonly #name: string;
  readonly id: string;
  readonly #articles: Set<ArticleKey>;
  readonly #apart: Set<ArticleKey>;
  readonly #shared: Set<ArticleKey>;
  #tags: Set<string>;
  #isChanged = false;

  constructor({ name, id, tags, articles, apart, shared }: LabShare) {
    this.#name = name;
    this.id = id;
    this.#tags = new Set(tags);
    this.#articles = new Set(articles);
    this.#apart = new Set(apart);
    this.#shared = new Set(shared);
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** The entries that are shared now. */
  get shared(): ReadonlySet<ArticleKey> {
    return this.#shared;
  }

  /** The tags by which articles are shared. */
  get tags(): ReadonlySet<string> {
    return this.#tags;
  }

  /** Articles with one of these tags are shared from now on, by their tags no others. */
  setTags(tags: Iterable<string>): void {
    this.#tags = new Set(tags);
    this.#isChanged = true;
  }

  /** The user shares an article, or shares it no more, whatever its tags. */
  choose(key: ArticleKey, isShared: boolean): void {
    this.#articles[isShared ? 'add' : 'delete'](key);
    this.#apart[isShared ? 'delete' : 'add'](key);
    this.#isChanged = true;
  }

  /** Does the user's choice for an article hold already? */
  isChoice(key: ArticleKey, isShared: boolean): boolean {
    return isShared ? this.#articles.has(key) : this.#apart.has(key);
  }

  /** An article came from the lab. `isAll`: the library says no more of it than what came. */
  came(key: ArticleKey, isAll: boolean): void {
    if (this.#shared.has(key) || this.#apart.has(key)) return;
    if (isAll) for (const set of [this.#articles, this.#shared]) set.add(key);
    else if (!this.#articles.has(key)) this.#apart.add(key);
    this.#isChanged = true;
  }

  /**
   * Articles were joined: what the user chose for a weaker key holds for the stronger one. `isOwnHand`: they joined them here;
   * a join from elsewhere shares nothing that was not shared.
   */
  follow(joins: Doc, isOwnHand: boolean): void {
    for (const set of [this.#articles, this.#apart]) {
      for (const key of [...set]) {
        const under = joinedUnder(joins, key);
        if (under === key) continue;
        set.delete(key);
        if (set === this.#apart || isOwnHand) set.add(under);
        this.#isChanged = true;
      }
    }
  }

  /** Looks whether an article is shared by now. `tags`: those that were put on it, by their own keys. */
  look(key: ArticleKey, tags: readonly string[], joins: Doc): 'begins' | 'ends' | undefined {
    // Tags that were merged count by themselves: else a colleague's merge would share what the user never chose.
    const isShared = joinedUnder(joins, key) === key && this.#isChosen(key, tags);
    if (isShared === this.#shared.has(key)) return undefined;
    this.#shared[isShared ? 'add' : 'delete'](key);
    this.#isChanged = true;
    return isShared ? 'begins' : 'ends';
  }

  /** As it is kept. */
  kept(): LabShare {
    return {
      ...{ name: this.#name, id: this.id, tags: [...this.#tags], articles: [...this.#articles] },
      ...{ apart: [...this.#apart], shared: [...this.#shared] },
    };
  }

  #isChosen(key: ArticleKey, tags: readonly string[]): boolean {
    if (this.#apart.has(key)) return false;
    return this.#articles.has(key) || tags.some((tag) => this.#tags.has(tag));
  }
}
